"""What supervision sees: every clock with a card; and its cards, contested and settled."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_args

from onestop import cases, store
from onestop.cases import Case, Change, Verdict
from onestop.cases.card_view import card_view
from onestop.cases.status import CARDS, Colour
from onestop.catalogue import shipped
from onestop.errors import Fault, Malformed
from onestop.identity import viewer
from onestop.operations.call import Call
from onestop.operations.casework import changed, opened
from onestop.operations.declaration import Parameter
from onestop.operations.department import DEPARTMENT as OWN
from onestop.operations.department import asked_department
from onestop.operations.operation import operation
from onestop.operations.paging import PAGE
from onestop.operations.parameters import CURSOR
from onestop.operations.prose import lines
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


@operation(
    "GET /cases/{case}/cards/{card}",
    "readCard",
    summary="A card, for the department that it is charged to, whoever has the work now, and for supervision",
    answers={200: "CardInFull"},
)
def read(call: Call, case: str, card: str) -> Reply:
    """With what its reader must know to contest it, and nothing else of the case."""
    found = opened(call, case, card)
    about = {"case": found.id, "service": found.service, "version": found.version}
    return Reply({**about, **_shown(call, found, card)}, etag=str(found.version))


@operation(
    "POST /cases/{case}/cards/{card}/appeal",
    "appealCard",
    summary="Contest a card, with reasons, within the working days that the service gives",
    answers={200: "Card"},
    body="CardAppeal",
)
def appeal(call: Call, case: str, card: str) -> Reply:
    """By the department that it is charged to, whoever has the work now."""
    said = lines(call.body["reasons"])
    return _ruled(call, case, card, lambda state: cases.appeal_card(state, card, call.caller.sub, said, call.now))


@operation(
    "POST /cases/{case}/cards/{card}/confirm",
    "settleCard",
    summary="Confirm a card or lift it, with reasons, for good",
    answers={200: "Card"},
    body="CardSettlement",
)
def settle(call: Call, case: str, card: str) -> Reply:
    """By supervision; a card is confirmed once its department has contested it, or let its time pass."""
    outcome = call.body.get("outcome", "confirmed")
    verdict = Verdict(outcome, lines(call.body["reasons"]), call.caller.sub, call.caller.departments)
    return _ruled(call, case, card, lambda state: cases.settle_card(state, card, verdict, call.now))


def _page(call: Call, departments: list[str] | None) -> Reply:
    asked = call.query.get("appealed")
    colour = CARDS.get(call.query.get("card", ""))
    appealed = asked == "true" if asked else None
    page = store.supervised(departments, colour, appealed, call.query.get("cursor"), PAGE)
    return Reply({"items": [_item(each) for each in page.items], "next": page.next})


def _ruled(call: Call, case: str, card: str, rule: Callable[[Case], Change]) -> Reply:
    answer = changed(call, case, rule, card=card, shown=lambda state: _shown(call, state, card))
    return Reply(answer.body, answer.status)


def _shown(call: Call, case: Case, card: str) -> dict[str, Any]:
    """With what was said of it, for the unit that was charged too where nothing else of the case is open to it."""
    found, looks = case.cards[card], viewer(call.caller, case)
    charged = frozenset({found.department}) & call.caller.departments
    return card_view(found, replace(looks, departments=looks.departments | charged))


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
