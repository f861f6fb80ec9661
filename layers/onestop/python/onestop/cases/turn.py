"""Turns in the way of a review: to a colleague, to another department, back to be done again, or begun anew."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Transfer:
    """A review handed on to the department whose matter it is, why, and when (UTC)."""

    origin: str
    to: str
    reason: str
    at: datetime
    by: str | None = None
    """The superior department that ordered it; None for the one that handed on what was its own."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """A review put into somebody's hands: by whom (Cognito `sub`), when (UTC), and why if that was said."""

    by: str
    at: datetime
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Reopening:
    """A review that the core department sent back, once: the answer it had, why, by whom (Cognito `sub`), when."""

    withdrew: str
    reason: str
    clerk: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Revision:
    """When the applicant last changed what the review sees (UTC), and who had claimed it then (Cognito `sub`).

    Whoever had it has read another file: their answer counts once they have claimed it again.
    """

    at: datetime
    holder: str | None = None
