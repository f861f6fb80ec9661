"""What departments still owe a case: the events that asked them, so that each can be asked again."""

from collections.abc import Iterable, Iterator

from onestop.cases.conditional import undecided
from onestop.cases.model import Case
from onestop.cases.status import WORKABLE
from onestop.events import ASKING, Recorded


def outstanding(case: Case, history: Iterable[Recorded]) -> Iterator[Recorded]:
    """Of its events in their order, those behind tasks that wait for an answer: of each task, the last one."""
    waiting = {each.id for each in case.reviews.values() if each.status in WORKABLE}
    conflicts = {each.subject for each in undecided(case)}
    asked: dict[tuple[str, str], Recorded] = {}
    for event in history:
        acceptance = event.type == "case.submitted" and case.status == "submitted"
        if acceptance and event.data["attempt"] == case.attempt:
            yield event
        if event.type in ASKING and event.data["review"] in waiting:
            asked["review", event.data["review"]] = event
        if event.type == "conflict.found" and event.data["subject"] in conflicts:
            asked["conflict", event.data["subject"]] = event
    yield from asked.values()
