"""The history checker: what must hold of the evidence, whatever the faults were. A finding is a sentence."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from onestop.cases import Case, under_way
from onestop.cases.model import FINAL
from onestop.events import Recorded, verify
from onestop.merge import GRANTED
from proof.chaos.evidence import Evidence
from proof.chaos.ledger import Ledger

History = Sequence[Recorded]

ENDS: Mapping[str, str] = {
    "case.refused": "refused",
    "case.withdrawn": "withdrawn",
    "case.lapsed": "lapsed",
}
"""Events that end a case, and how; a decision says so itself."""
OWED: Mapping[str, str] = {
    "case.submitted": "gov.onestop.acceptance.requested",
    "review.requested": "gov.onestop.review.requested",
}
"""Events that owe a department a message, and the type of that."""
ACCEPTANCES: Mapping[str, str] = {"accept": "case.accepted", "return": "case.returned", "refuse": "case.refused"}
COUNTED: Mapping[str, str] = {
    "case.accepted": "accepted",
    "case.returned": "returned",
    "licence.issued": "licences_issued",
    "review.requested": "reviews_requested",
    "review.cancelled": "reviews_cancelled",
}
"""Events and their counters."""


def findings(evidence: Evidence, ledger: Ledger, heard: Counter[str]) -> list[str]:
    """Everything that is wrong, in words; empty when nothing was lost and nothing happened twice."""
    found = list(ledger.troubles)
    for name, case in evidence.cases.items():
        events = evidence.history[name]
        about = (
            *_chain(case, events),
            *_end(case, events),
            *_reviews(case, events),
            *_licences(case, events),
            *_promises(case, events, ledger),
            *_told(events, ledger, heard),
            *_conducted(case, evidence.executions),
        )
        found.extend(f"case {name}: {each}" for each in about)
    found.extend(_unknown(evidence, ledger, heard))
    return found


def _chain(case: Case, events: History) -> Iterator[str]:
    broken = verify(events)
    if broken is not None:
        yield f"the chain breaks at event {broken}"
    if (len(events), events[-1].hash) != (case.seq, case.head):
        yield f"the state knows {case.seq} events, the history has {len(events)}"


def _end(case: Case, events: History) -> Iterator[str]:
    ends = [ENDS.get(each.type) or str(each.data["outcome"]) for each in events if each.type in {*ENDS, "case.decided"}]
    if ends != [case.status] or case.status not in FINAL or under_way(case):
        yield f"is {case.status}, its history ends it {ends}"
    if _number(events, "case.merged") != _number(events, "case.decided"):
        yield f"was merged {_number(events, 'case.merged')} times"


def _reviews(case: Case, events: History) -> Iterator[str]:
    for name, review in case.reviews.items():
        own = [each for each in events if each.data.get("review") == name]
        decided = [each.data["outcome"] for each in own if each.type == "review.decided"]
        if decided != ([review.outcome] if review.outcome else []):
            yield f"review {name} is {review.status}, its history decides it {decided}"
        if _number(own, "review.requested") > 1 or _number(own, "review.cancelled") > 1:
            yield f"review {name} was requested or cancelled more than once"
        if not review.branch_ended:
            yield f"the branch of review {name} was never let go"


def _licences(case: Case, events: History) -> Iterator[str]:
    granted = [each.id for each in case.reviews.values() if each.permit and each.status in GRANTED]
    owed = granted if case.status == "approved" else []
    held = sorted(each.review for each in case.licences.values())
    issued = sorted(str(each.data["review"]) for each in events if each.type == "licence.issued")
    if not sorted(owed) == held == issued:
        yield f"is owed licences for {sorted(owed)}, holds {held}, was issued {issued}"


def _promises(case: Case, events: History, ledger: Ledger) -> Iterator[str]:
    """What people were told has happened, exactly once."""
    if _number(events, "case.submitted") != ledger.submitted[case.id]:
        yield f"was submitted {_number(events, 'case.submitted')} times, not {ledger.submitted[case.id]}"
    if case.id in ledger.withdrawn and case.status != "withdrawn":
        yield f"its withdrawal was acknowledged, and it is {case.status}"
    for (about, review), outcome in ledger.decided.items():
        if about != case.id:
            continue
        if review and case.reviews[review].outcome != outcome:
            yield f"review {review}: {outcome} was acknowledged, {case.reviews[review].outcome} is kept"
        if not review and not _number(events, ACCEPTANCES[outcome]):
            yield f"the acceptance {outcome} was acknowledged and is not in the history"


def _told(events: History, ledger: Ledger, heard: Counter[str]) -> Iterator[str]:
    for each in events:
        if not heard[f"{each.case}/{each.seq}"]:
            yield f"event {each.seq} ({each.type}) never came over the bus"
        if each.type in OWED:
            subject = f"{each.case}/{each.data.get('review', 'acceptance')}"
            if not ledger.received[OWED[each.type], subject]:
                yield f"no department ever received {OWED[each.type]} of {subject}"


def _conducted(case: Case, executions: Mapping[str, str]) -> Iterator[str]:
    """A case that went through review was brought to its end by an execution that reached its own."""
    own = {name: status for name, status in executions.items() if name.startswith(f"{case.id}-")}
    if case.submitted_at and "SUCCEEDED" not in own.values() and case.status in {"approved", "refused"}:
        yield f"no execution of it succeeded: {own}"


def _unknown(evidence: Evidence, ledger: Ledger, heard: Counter[str]) -> Iterator[str]:
    """What stands anywhere and belongs to nothing, or is missing altogether."""
    told, there = set(ledger.created.values()), set(evidence.cases)
    for each in told ^ there:
        yield f"case {each}: {'acknowledged and lost' if each in told else 'made, and nobody was told'}"
    for name, status in evidence.executions.items():
        if status != "SUCCEEDED" and not (status == "ABORTED" and name in ledger.stopped):
            yield f"execution {name} is {status}"
    events = [each for history in evidence.history.values() for each in history]
    invented = heard.keys() - {f"{each.case}/{each.seq}" for each in events}
    if invented:
        yield f"the bus told of events that never were: {sorted(invented)[:5]}"
    for queue, number in evidence.waiting.items():
        yield f"{number} messages are left in {queue}"
    for type_, counter in COUNTED.items():
        if _number(events, type_) != evidence.counted[counter]:
            yield f"{counter} counts {evidence.counted[counter]}, {_number(events, type_)} happened"


def _number(events: History, type_: str) -> int:
    return sum(each.type == type_ for each in events)
