"""GET /departments/{department}/cases: the cases in review that a core department answers for."""

from typing import Any

from onestop import store
from onestop.operations.call import Call
from onestop.operations.department import near
from onestop.operations.operation import operation
from onestop.operations.parameters import CURSOR
from onestop.operations.reply import Reply
from onestop.operations.rows import told

PAGE = 20
"""Cases of one page; fewer than of other lists, for the reviews of each are read with it."""
DATES = ("submitted_at", "due_at", "promised_due_at")
SHOWN = ("department", "status", "due_at", "promised_due_at", "card")
"""What is told of a review, beside its id."""


@operation(
    "GET /departments/{department}/cases",
    "listCoordinated",
    summary="The cases in review that a department answers for, by due date, with what is still out",
    answers={200: "CoordinatedPage"},
    query=(CURSOR,),
)
def coordinated(call: Call, department: str) -> Reply:
    """One page; a case whose clock stands still comes last."""
    near(call, department)
    page = store.coordinated(department, call.query.get("cursor"), PAGE)
    return Reply({"items": [_item(each) for each in page.items], "next": page.next})


def _item(found: store.Coordinated) -> dict[str, Any]:
    return {
        "case": found.case,
        "service": found.service,
        **{name: told(getattr(found, name)) for name in DATES},
        "overdue": found.overdue,
        "conflicts": found.conflicts,
        "reviews": [
            {
                "id": each.review,
                **{name: told(getattr(each, name)) for name in SHOWN},
                "overdue": bool(each.overdue),
            }
            for each in found.reviews
        ],
    }
