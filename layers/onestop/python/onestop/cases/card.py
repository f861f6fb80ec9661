"""A card of supervision (黃牌 紅牌), charged to a responsible unit, which may contest it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from onestop.cases.status import Colour

Clock = Literal["review", "acceptance", "reconsideration"]
CardState = Literal["open", "appealed", "confirmed", "lifted"]
Settled = Literal["confirmed", "lifted"]


@dataclass(frozen=True, slots=True)
class Appeal:
    """Why the responsible department contests it. `at` in UTC."""

    reasons: tuple[str, ...]
    clerk: str
    """Cognito `sub`."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Settlement:
    """What supervision said of it in the end. `at` in UTC."""

    outcome: Settled
    reasons: tuple[str, ...]
    clerk: str
    """Cognito `sub`."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Card:
    """Given when `percent` of what was promised had passed. Times in UTC."""

    id: str
    """`<review>-<colour>`, `acceptance-<colour>`; a clock that began anew gives `…-2`."""
    clock: Clock
    review: str | None
    """Of a review's clock."""
    colour: Colour
    department: str
    """The responsible unit: who had the work when it was given, whoever has it now."""
    percent: int
    given_at: datetime
    appeal_by: datetime
    """Until when the department may contest it, and nobody confirms it unheard."""
    appeal: Appeal | None = None
    settlement: Settlement | None = None

    @property
    def state(self) -> CardState:
        """Where it stands; one that nobody contests in time simply stands, as `open`."""
        if self.settlement is not None:
            return self.settlement.outcome
        return "appealed" if self.appeal is not None else "open"
