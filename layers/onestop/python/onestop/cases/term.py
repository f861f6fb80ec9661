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
        return self.condition.text

    @property
    def condition(self) -> "Condition":
        """The condition that it is."""
        return Condition(self.text) if self.text else plainly(self.subject, self.requirement)


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition as it holds. Of one that nobody put into words it is said what it is about, for whoever knows what
    the subject is called."""

    text: str
    subject: str | None = None
    requirement: str | None = None


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


def plainly(subject: str, requirement: str) -> Condition:
    """A condition without words of its own."""
    return Condition(f"{subject}: {requirement}", subject, requirement)


def alike(requirement: str) -> str:
    """The form in which two requirements are compared: case and spacing make no difference."""
    return " ".join(requirement.split()).casefold()
