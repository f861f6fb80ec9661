"""How a case is handled beside its reviews: corrections, supervision, merging, a refusal looked at again."""

from dataclasses import dataclass
from typing import Literal

from onestop.catalogue.limit import Limit, Limits


@dataclass(frozen=True, slots=True)
class Supplement:
    """Correction rounds (補正): deficiencies of several departments go out in one letter. Working days."""

    window: int = 2
    """A letter waits so long for the other departments after the first deficiency."""
    latest: int = 5
    """It goes out at the latest so long after acceptance, or at once (行政许可法 art. 32)."""
    respond: int = 15
    """The applicant's time unless a department gives more."""
    rounds: int = 2
    """Letters that one review may take part in."""
    on_silence: Literal["lapse", "resume"] = "lapse"
    """The case lapses, or the reviews go on with what there is."""


@dataclass(frozen=True, slots=True)
class Supervision:
    """Marks in per cent of the promised limit: reminders, the yellow card, the red card."""

    reminders: tuple[int, ...] = (50, 90)
    yellow: int = 90
    red: int = 100
    appeal: int = 5
    """Working days from a card in which the department that it is charged to may contest it."""


@dataclass(frozen=True, slots=True)
class Reconsideration:
    """How a refusal is looked at again (行政複議): asked for `within` a time of it, answered within `limits`."""

    within: Limit
    limits: Limits
    department: str | None = None
    """Who looks at it; None for the nearest department that all who refused answer to (行政複議法 art. 24)."""


@dataclass(frozen=True, slots=True)
class Merge:
    """How outcomes combine: every binding review, or a quorum of them."""

    rule: Literal["all", "quorum"]
    quorum: int | None = None
    partial: bool = False
    """Under `all`: a curable refusal keeps its own permit back, and those behind it, and no other."""
