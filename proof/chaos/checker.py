"""The history checker: what must hold of the evidence, whatever the faults were. A finding is a sentence."""

from collections import Counter
from collections.abc import Iterator, Mapping

from onestop.statistics import project
from proof.chaos import life, promises
from proof.chaos.evidence import Evidence
from proof.chaos.ledger import Ledger

COUNTED: Mapping[str, str] = {
    "case.accepted": "accepted",
    "case.returned": "returned",
    "licence.issued": "licences_issued",
    "review.requested": "reviews_requested",
    "review.cancelled": "reviews_cancelled",
}
"""Events and their counters, said here once more: what is checked does not check itself."""


def findings(evidence: Evidence, ledger: Ledger, heard: Counter[str]) -> list[str]:
    """Everything that is wrong, in words; empty when nothing was lost and nothing happened twice."""
    found = list(ledger.troubles)
    for name, case in evidence.cases.items():
        events = evidence.history[name]
        about = (
            *life.wrong(case, events, evidence.executions),
            *promises.broken(case, events, ledger),
            *promises.untold(events, ledger, heard),
        )
        found.extend(f"case {name}: {each}" for each in about)
    found.extend(_lost_or_invented(evidence, ledger))
    found.extend(_executions(evidence, ledger))
    found.extend(_bus_and_statistics(evidence, heard))
    found.extend(_projection(evidence))
    found.extend(f"{number} messages are left in {queue}" for queue, number in evidence.waiting.items())
    return found


def _lost_or_invented(evidence: Evidence, ledger: Ledger) -> Iterator[str]:
    told, there = set(ledger.created.values()), set(evidence.cases)
    for each in told ^ there:
        yield f"case {each}: {'acknowledged and lost' if each in told else 'made, and nobody was told'}"


def _executions(evidence: Evidence, ledger: Ledger) -> Iterator[str]:
    """Whatever was not stopped from outside came to its own end."""
    for name, status in evidence.executions.items():
        if status != "SUCCEEDED" and not (status == "ABORTED" and name in ledger.stopped):
            yield f"execution {name} is {status}"


def _bus_and_statistics(evidence: Evidence, heard: Counter[str]) -> Iterator[str]:
    events = [each for history in evidence.history.values() for each in history]
    invented = heard.keys() - {f"{each.case}/{each.seq}" for each in events}
    if invented:
        yield f"the bus told of events that never were: {sorted(invented)[:5]}"
    happened = Counter(each.type for each in events)
    for type_, counter in COUNTED.items():
        if happened[type_] != evidence.counted[counter]:
            yield f"{counter} counts {evidence.counted[counter]}, {happened[type_]} happened"


def _projection(evidence: Evidence) -> Iterator[str]:
    """Every counter there is, against what all the events count."""
    told: Counter[str] = Counter()
    for name, case in evidence.cases.items():
        for counts in project(evidence.history[name], case.service, case.department).values():
            told.update(counts)
    for counter in sorted({*told, *evidence.counted}):
        if told[counter] != evidence.counted[counter]:
            yield f"{counter} counts {evidence.counted[counter]}, the events say {told[counter]}"
