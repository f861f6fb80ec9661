"""A condition of an approval that can be compared with another department's, and what becomes of two that differ."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Term:
    """A condition in a form that can be compared: what it is about (an id), and what is required of it."""

    subject: str
    requirement: str
    text: str = ""
    """The same in the department's words; without any, subject and requirement say it."""

    @property
    def told(self) -> str:
        """How it is written for people."""
        return self.text or f"{self.subject}: {self.requirement}"


@dataclass(frozen=True, slots=True)
class Conflict:
    """What reviews require of one subject and cannot all have; the core department settles it. Times in UTC."""

    subject: str
    requirements: tuple[str, ...]
    """Those that differ, in the order of the service's reviews."""
    found_at: datetime
    requirement: str | None = None
    """What the core department laid down instead; None while the conflict is open."""
    reasons: tuple[str, ...] = ()
    clerk: str | None = None
    """Cognito `sub`."""
    resolved_at: datetime | None = None


def alike(requirement: str) -> str:
    """The form in which two requirements are compared: case and spacing make no difference."""
    return " ".join(requirement.split()).casefold()
