"""One card of supervision: read, contested by the unit that it is charged to, settled for good."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from onestop import cases
from onestop.cases import Case, Change, Verdict
from onestop.cases.card_view import card_view
from onestop.operations.call import Call
from onestop.operations.casework import changed, looks, opened
from onestop.operations.operation import operation
from onestop.operations.prose import lines
from onestop.operations.reply import Reply


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


def _ruled(call: Call, case: str, card: str, rule: Callable[[Case], Change]) -> Reply:
    answer = changed(call, case, rule, card=card, shown=lambda state: _shown(call, state, card))
    return Reply(answer.body, answer.status)


def _shown(call: Call, case: Case, card: str) -> dict[str, Any]:
    """With what was said of it, for the unit that was charged too where nothing else of the case is open to it."""
    found, looking = case.cards[card], looks(call, case)
    charged = frozenset({found.department}) & call.caller.departments
    return card_view(found, replace(looking, departments=looking.departments | charged))
