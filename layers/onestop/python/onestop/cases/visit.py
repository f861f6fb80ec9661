"""A special procedure with a date (inspection, hearing, test, expert review), of one review or of several."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from onestop.clock import Procedure

VisitStatus = Literal["offered", "scheduled", "reported", "cancelled"]


@dataclass(frozen=True, slots=True)
class Report:
    """What a department found: passed or failed, in its words, with the documents (photos) that show it."""

    result: Literal["passed", "failed"]
    notes: str
    at: datetime
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A review that takes part in a visit, and its report once it is written."""

    review: str
    report: Report | None = None
    inspector: str | None = None
    """`<department>:<who goes>`, where the department said it: nobody is at two places at once."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One date at one place, at which every review in `parts` looks for itself. Times in UTC."""

    id: str
    kind: Procedure
    place: str
    slots: tuple[datetime, ...]
    """Offered by the department; the applicant chooses one, a single one is chosen already."""
    status: VisitStatus
    parts: tuple[Part, ...]
    at: datetime | None = None

    @property
    def bookings(self) -> frozenset[tuple[str, datetime]]:
        """Who is expected here, and when: nothing before a date is chosen, nor once the visit is off."""
        if self.at is None or self.status not in {"scheduled", "reported"}:
            return frozenset()
        return frozenset((each.inspector, self.at) for each in self.parts if each.inspector)

    @property
    def reviews(self) -> tuple[str, ...]:
        """The reviews that take part."""
        return tuple(each.review for each in self.parts)
