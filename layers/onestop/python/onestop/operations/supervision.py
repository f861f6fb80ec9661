"""What supervision sees in lists: every open clock, every clock that carries a card, every appeal that waits."""

from typing import Any, get_args

from onestop import store
from onestop.cases.status import CARDS, Colour
from onestop.catalogue import shipped
from onestop.errors import Fault, Malformed
from onestop.operations.call import Call
from onestop.operations.declaration import Parameter
from onestop.operations.department import DEPARTMENT as OWN
from onestop.operations.department import asked_department
from onestop.operations.operation import operation
from onestop.operations.paging import PAGE
from onestop.operations.parameters import CURSOR
from onestop.operations.reply import Reply
from onestop.operations.reviews import worklist_item
from onestop.operations.rows import told
from onestop.operations.schemas.values import NAME

COLOUR = Parameter("card", "Clocks with this card only.", {"type": "string", "enum": list(get_args(Colour))})
APPEALED = Parameter(
    "appealed",
    "`true` for the cards whose appeal awaits an answer, `false` for the others.",
    {"type": "string", "enum": ["true", "false"]},
)
DEPARTMENT = Parameter("department", "Cards charged to this department.", NAME)
REGION = Parameter("region", "Cards charged to departments of this region.", NAME)
SHOWN = ("case", "service", "review", "department", "permit", "due_at", "promised_due_at", "claimed_by", "card")


@operation(
    "GET /supervision/reviews",
    "listSupervised",
    summary="Every open clock that carries a card, and every appeal that waits, with the responsible unit, by due date",
    answers={200: "SupervisionPage"},
    query=(COLOUR, APPEALED, DEPARTMENT, REGION, CURSOR),
)
def supervised(call: Call) -> Reply:
    """One page, of all departments unless some are asked for; only the worst card of a clock."""
    return _page(call, _departments(call))


@operation(
    "GET /cards",
    "listCards",
    summary="The cards that are charged to a department and may still be contested or are, by due date",
    answers={200: "SupervisionPage"},
    query=(OWN, COLOUR, APPEALED, CURSOR),
)
def charged(call: Call) -> Reply:
    """As supervision sees them, of one department."""
    return _page(call, [asked_department(call)])


@operation(
    "GET /supervision/clocks",
    "listOpenClocks",
    summary="Every open clock, with its card and whoever has the work, by due date",
    answers={200: "WorklistPage"},
    query=(DEPARTMENT, REGION, CURSOR),
)
def clocks(call: Call) -> Reply:
    """One page, of all departments unless some are asked for: acceptances and reviews, running or standing still."""
    page = store.open_clocks(_departments(call) or shipped().departments, call.query.get("cursor"), PAGE)
    return Reply({"items": [worklist_item(each) for each in page.items], "next": page.next})


def _page(call: Call, departments: list[str] | None) -> Reply:
    asked = call.query.get("appealed")
    colour = CARDS.get(call.query.get("card", ""))
    appealed = asked == "true" if asked else None
    page = store.supervised(departments, colour, appealed, call.query.get("cursor"), PAGE)
    return Reply({"items": [_item(each) for each in page.items], "next": page.next})


def _departments(call: Call) -> list[str] | None:
    """Those that are asked for; None for all. Raises Malformed for one, or a region, that the catalogue has not."""
    department, region = call.query.get("department"), call.query.get("region")
    if department is None and region is None:
        return None
    known = shipped().departments.values()
    found = [each.code for each in known if department in (None, each.code) and region in (None, each.region)]
    if not found:
        raise Malformed("there is no such department", (Fault("/department" if department else "/region", "unknown"),))
    return found


def _item(row: dict[str, Any]) -> dict[str, Any]:
    return {
        **{name: told(row[name]) for name in SHOWN},
        "id": row["name"],
        "clock": row["type"],
        "state": row["status"],
        "given_at": told(row["opened_at"]),
        "overdue": bool(row["overdue"]),
    }
