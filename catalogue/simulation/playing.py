"""A case while it is played: its clock, what is to happen next, and what has happened."""

from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from random import Random

from catalogue.simulation.plan import Plan
from catalogue.simulation.stay import Stay

ORDER = {
    "send": 0, "silent": 1, "deemed": 2, "ask": 3, "respond": 4, "meet": 5, "visit": 6, "visited": 7, "answer": 8,
}  # fmt: skip
"""What goes first at the same instant: at a midnight, as the sweep of a case does it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to a case, or to the review or letter that it is `about`."""

    at: float
    what: str
    about: str = ""
    until: float = 0.0
    """The date of a visit that is planned."""


@dataclass
class Outing:
    """A visit that is still to take place: of which kind, where, when, and for which reviews."""

    kind: str
    place: str
    at: float
    reviews: list[str]


@dataclass
class Playing:
    """The state of one case. Time is in working days, a whole number is a midnight."""

    plan: Plan
    chance: Random
    stays: dict[str, Stay]
    submitted: float = 0.0
    accepted: float = 0.0
    ended: float = 0.0
    outcome: str | None = None
    """approved, refused or lapsed; None while it is played."""
    last: str = ""
    """The review that was answered last: in the end the one whose answer settled the case."""
    steps: list[Step] = field(default_factory=list)
    collecting: list[str] = field(default_factory=list)
    """The reviews in the letter that has not gone out yet."""
    letters: list[list[str]] = field(default_factory=list)
    """The reviews in each letter that has."""
    outings: list[Outing] = field(default_factory=list)
    """Every visit, those that have taken place too."""
    _queue: list[tuple[float, int, int, str, str]] = field(default_factory=list)
    _number: "count[int]" = field(default_factory=count)

    def later(self, at: float, what: str, about: str) -> None:
        """Let something happen."""
        heappush(self._queue, (at, ORDER[what], next(self._number), what, about))

    def next(self) -> Step:
        """What happens next."""
        at, _, _, what, about = heappop(self._queue)
        return Step(at, what, about)

    def told(self, at: float, what: str, about: str = "", until: float = 0.0) -> None:
        """Note what happened."""
        self.steps.append(Step(at, what, about, until))

    def answered(self, review: str, status: str, at: float) -> None:
        """A review has its answer."""
        self.stays[review].end(status, at)
        self.last = review
        self.told(at, status, review)

    def close(self, outcome: str, at: float) -> None:
        """The case is over; whoever has not answered need not any more."""
        self.outcome, self.ended = outcome, at
        for each in self.stays.values():
            if each.waits:
                each.status = "cancelled"
