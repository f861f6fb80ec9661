"""A notice: all that one change of a case means to its applicant, told once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onestop.events import Recorded
from onestop.notices.kinds import KINDS, facts_of, kind_of

SOURCE = "onestop.notices"
"""Where notices come from, as the bus has it; whoever subscribes to events (`onestop`) does not hear them."""
WEIGHT: Mapping[str, int] = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Part:
    """One thing of a notice, and the facts (ids, dates in UTC) that its text is filled with."""

    kind: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Notice:
    """What the applicant of a case is told of one change of it; its number is that of the change's first event."""

    case: str
    service: str
    seq: int
    at: str
    """When it happened, ISO 8601 in UTC."""
    parts: tuple[Part, ...]
    """In the order in which it happened, one at least."""

    @property
    def subject(self) -> str:
        """The kind of the part that weighs most."""
        return min((each.kind for each in self.parts), key=WEIGHT.__getitem__)


def notice_of(events: Sequence[Recorded], service: str) -> Notice | None:
    """The notice of the events of one change, of which there is at least one; None when all of them are silent."""
    kinds = [(each, kind) for each in events if (kind := kind_of(each)) is not None]
    parts = tuple(Part(kind, facts_of(each, kind)) for each, kind in kinds)
    return Notice(events[0].case, service, events[0].seq, events[0].at, parts) if parts else None
