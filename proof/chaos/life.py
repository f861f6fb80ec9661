"""What must hold of one case by its own history and executions: its chain, its one end, its reviews, its licences."""

from collections.abc import Iterator, Mapping, Sequence

from onestop.cases import Case, under_way
from onestop.cases.status import FINAL
from onestop.events import Recorded, verify
from onestop.merge import GRANTED

History = Sequence[Recorded]

ENDS: Mapping[str, str] = {
    "case.refused": "refused",
    "case.withdrawn": "withdrawn",
    "case.lapsed": "lapsed",
}
"""Events that end a case, and how; a decision says so itself."""


def wrong(case: Case, events: History, executions: Mapping[str, str]) -> Iterator[str]:
    """All that does not hold, in words; `executions` are statuses by name."""
    yield from _chain(case, events)
    yield from _end(case, events)
    yield from _reviews(case, events)
    yield from _licences(case, events)
    yield from _conducted(case, executions)


def number(events: History, type_: str) -> int:
    """How many events of that type there are."""
    return sum(each.type == type_ for each in events)


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
    if number(events, "case.merged") != number(events, "case.decided"):
        yield f"was merged {number(events, 'case.merged')} times"


def _reviews(case: Case, events: History) -> Iterator[str]:
    for name, review in case.reviews.items():
        own = [each for each in events if each.data.get("review") == name]
        decided = [each.data["outcome"] for each in own if each.type == "review.decided"]
        if decided != ([review.outcome] if review.outcome else []):
            yield f"review {name} is {review.status}, its history decides it {decided}"
        if number(own, "review.requested") > 1 or number(own, "review.cancelled") > 1:
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


def _conducted(case: Case, executions: Mapping[str, str]) -> Iterator[str]:
    """A case that was decided had an execution.

    That each came to its own end is asked of all executions, of cases or not; one that was stopped after
    the last thing it had to do left nothing to recover, as the case itself shows.
    """
    own = [name for name in executions if name.startswith(f"{case.id}-")]
    if case.submitted_at and not own and case.status in {"approved", "refused"}:
        yield "no execution of it ever began"
