"""A card contested by the department that it is charged to, and what supervision says of it: confirmed or lifted."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime

from onestop.cases.card import Appeal, Card, Settled, Settlement
from onestop.cases.carding import about, taken_off
from onestop.cases.model import Case, Change
from onestop.clock import iso
from onestop.errors import Conflict, Fault, Forbidden, Invalid, NotFound
from onestop.events import Event


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a supervisor says of a card, and for which departments they work themselves."""

    outcome: Settled
    reasons: Sequence[str]
    clerk: str
    """Cognito `sub`."""
    departments: Set[str] = frozenset()


def appeal_card(case: Case, card: str, clerk: str, reasons: Sequence[str], now: datetime) -> Change:
    """Contest a card, once, within its time, whatever became of the work since.

    Raises NotFound, Conflict, or Invalid without reasons.
    """
    found = _known(case, card)
    if found.state != "open":
        raise Conflict(f"the card is {found.state} already")
    if found.appeal_by < now:
        raise Conflict(f"the time to contest the card ended at {iso(found.appeal_by)}")
    appealed = replace(found, appeal=Appeal(_owed(reasons, "an appeal"), clerk, now))
    event = Event("supervision.card_appealed", f"department:{found.department}", about(found))
    return Change(_with(case, appealed), (event,))


def settle_card(case: Case, card: str, verdict: Verdict, now: datetime) -> Change:
    """Confirm or lift a card, for good. A lifted one no longer stands on its clock, and is not given again.

    What is plainly wrong can be lifted at any time; nothing is confirmed before its department was heard, or
    let its time pass. Raises NotFound, Conflict, Forbidden for whoever has a part in it, Invalid without reasons.
    """
    found = _known(case, card)
    if found.settlement is not None:
        raise Conflict(f"the card is {found.state} already")
    if found.department in verdict.departments or (found.appeal and found.appeal.clerk == verdict.clerk):
        raise Forbidden("the card is charged to your own department: somebody else must settle it")
    if verdict.outcome == "confirmed" and found.appeal is None and now <= found.appeal_by:
        raise Conflict(f"the department may still contest the card until {iso(found.appeal_by)}")
    said = Settlement(verdict.outcome, _owed(verdict.reasons, "a settlement"), verdict.clerk, now)
    settled = _with(case, replace(found, settlement=said))
    state = taken_off(settled, found) if verdict.outcome == "lifted" else settled
    event = Event("supervision.card_settled", "supervisor", {**about(found), "outcome": verdict.outcome})
    return Change(state, (event,))


def _known(case: Case, card: str) -> Card:
    found = case.cards.get(card)
    if found is None:
        raise NotFound(f"the case has no card {card!r}")
    return found


def _owed(reasons: Sequence[str], what: str) -> tuple[str, ...]:
    said = tuple(each for each in reasons if each.strip())
    if not said:
        raise Invalid(f"{what} owes its reasons", (Fault("/reasons", "give at least one"),))
    return said


def _with(case: Case, card: Card) -> Case:
    return replace(case, cards={**case.cards, card.id: card})
