"""What is overdue lies before the department that answers for the reviewing one, too (督辦)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Instruction:
    """What the superior department tells the reviewing one to do. `at` in UTC."""

    text: str
    clerk: str
    """Cognito `sub`."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Escalation:
    """A review that ran past its statutory limit, laid before the department `to`. `at` in UTC."""

    review: str
    to: str
    at: datetime
    instructions: tuple[Instruction, ...] = ()


@dataclass(frozen=True, slots=True)
class Takeover:
    """The superior department took the acceptance upon itself: why, by whom (Cognito `sub`), when (UTC)."""

    reason: str
    clerk: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LateAcceptance:
    """An acceptance that ran past its statutory limit, laid before the department `to`. `at` in UTC."""

    to: str
    at: datetime
    instructions: tuple[Instruction, ...] = ()
    taken: Takeover | None = None
    """Set once `to` decides it in the place of the core department."""
