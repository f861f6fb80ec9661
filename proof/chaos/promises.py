"""What people were told has happened, exactly once; and whoever was to be told has been."""

from collections import Counter
from collections.abc import Iterator, Mapping

from onestop.cases import Case
from proof.chaos.ledger import Ledger
from proof.chaos.life import History, number

OWED: Mapping[str, str] = {
    "case.submitted": "gov.onestop.acceptance.requested",
    "review.requested": "gov.onestop.review.requested",
}
"""Events that owe a department a message, and the type of that."""
ACCEPTANCES: Mapping[str, str] = {"accept": "case.accepted", "return": "case.returned", "refuse": "case.refused"}


def broken(case: Case, events: History, ledger: Ledger) -> Iterator[str]:
    """Acknowledgements that the case does not keep."""
    if number(events, "case.submitted") != ledger.submitted[case.id]:
        yield f"was submitted {number(events, 'case.submitted')} times, not {ledger.submitted[case.id]}"
    if case.id in ledger.withdrawn and case.status != "withdrawn":
        yield f"its withdrawal was acknowledged, and it is {case.status}"
    for (about, review), outcome in ledger.decided.items():
        if about != case.id:
            continue
        if review and case.reviews[review].outcome != outcome:
            yield f"review {review}: {outcome} was acknowledged, {case.reviews[review].outcome} is kept"
        if not review and not number(events, ACCEPTANCES[outcome]):
            yield f"the acceptance {outcome} was acknowledged and is not in the history"


def untold(events: History, ledger: Ledger, heard: Counter[str]) -> Iterator[str]:
    """Events that the bus or a department's queue never carried."""
    for each in events:
        if not heard[f"{each.case}/{each.seq}"]:
            yield f"event {each.seq} ({each.type}) never came over the bus"
        if each.type in OWED:
            subject = f"{each.case}/{each.data.get('review', 'acceptance')}"
            if not ledger.received[OWED[each.type], subject]:
                yield f"no department ever received {OWED[each.type]} of {subject}"
