"""One review while its case is played. Time is in working days; a whole number is a midnight."""

from dataclasses import dataclass, field
from math import floor

from onestop.cases.status import UNANSWERED
from onestop.catalogue.assessment import working_days
from onestop.catalogue.limit import Limit


@dataclass(slots=True)
class Stay:
    """What becomes of a review: its status in the words of a case, and the instants of its life."""

    status: str
    opened: float | None = None
    ended: float | None = None
    left: float = 0.0
    """Working days of its own work that are still to be done."""
    refuses: bool = False
    met: bool = True
    """Whether nobody has to come any more."""
    done: bool = False
    """Whether its work is done, and only somebody who has to come is waited for."""
    awaited: bool = False
    """Whether that was ever so."""
    visit: bool = False
    """Whether a special procedure is still to take place."""
    visits: int = 0
    """Times that one took place."""
    failed: int = 0
    joint: bool = False
    """Whether one took place together with another review."""
    rounds: int = 0
    """Letters that it took part in."""
    stops: list[float] = field(default_factory=list)
    """When its clock was stopped and started, by turns."""

    @property
    def elapsed(self) -> float:
        """From its opening to its answer, pauses included."""
        return self.ended - self.opened if self.opened is not None and self.ended is not None else 0.0

    @property
    def paused_days(self) -> int:
        """Midnights at which its clock stood still: so many days its dates move."""
        turns = zip(self.stops[::2], self.stops[1::2], strict=False)
        return sum(floor(start) - floor(stop) for stop, start in turns)

    @property
    def waits(self) -> bool:
        """Whether it is not answered yet."""
        return self.status in UNANSWERED

    def stop(self, status: str, at: float) -> None:
        """Stop its clock, for a letter or a special procedure."""
        self.status = status
        self.stops.append(at)

    def resume(self, at: float) -> None:
        """Let its clock run again."""
        self.status = "open"
        self.stops.append(at)

    def end(self, status: str, at: float) -> None:
        """Answer it."""
        self.status, self.ended = status, at

    def deadline(self, limit: Limit) -> float:
        """The midnight at which a limit ends; other units count as about so many working days."""
        return floor(self.opened or 0.0) + working_days(limit) + 1 + self.paused_days

    def kept(self, limit: Limit) -> bool:
        """Whether it was answered before the limit ended."""
        return self.ended is not None and self.ended < self.deadline(limit)
