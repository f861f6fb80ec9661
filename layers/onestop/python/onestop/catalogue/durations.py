"""How long the work usually takes, for simulations only."""

from dataclasses import dataclass

from onestop.clock import Procedure


@dataclass(frozen=True, slots=True)
class Span:
    """A triangular distribution in working days."""

    low: float
    mode: float
    high: float


@dataclass(frozen=True, slots=True)
class Visits:
    """A special procedure as it usually goes, for simulation only: how often it takes place and fails (0 to 1),
    and the working days until its date. Reviews with the same kind and place are visited together."""

    kind: Procedure
    low: float
    mode: float
    high: float
    place: str = "premises"
    share: float = 1.0
    failed: float = 0.0


@dataclass(frozen=True, slots=True)
class Durations:
    """How long the work takes, for simulation only: a triangular distribution in working days, and how
    often (0 to 1) it asks for corrections and ends in a refusal."""

    low: float
    mode: float
    high: float
    corrections: float = 0.0
    refusals: float = 0.0
    source: str = ""
    visit: Visits | None = None
    meeting: Span | None = None
    """Of a review in person: how long until the applicant has come, or staff have been on site."""
