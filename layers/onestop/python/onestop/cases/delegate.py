"""Delegate: whom the applicant lets act for them in one case (代理人): an employee, an accountant, an agent."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

May = Literal["prepare", "act"]
"""prepare: read all, fill in the form and add files; act: besides, whatever the applicant may do but choose others."""


@dataclass(frozen=True, slots=True)
class Delegate:
    """One person, invited by a code, and what became of it. Never removed: events name them by their number."""

    number: str
    """Within the case, from `1`."""
    name: str
    """What the applicant calls them."""
    may: May
    invited_at: datetime
    until: datetime | None = None
    """The last moment of their mandate; None until it is taken back."""
    digest: str | None = None
    """Of the code that makes whoever brings it this delegate (see `onestop.cases.codes`); None once it was used."""
    expires_at: datetime | None = None
    """The last moment of that code."""
    wrong: int = 0
    """How often another code was tried while this one was open."""
    person: str | None = None
    """Cognito `sub` of who accepted."""
    since: datetime | None = None
    ended_at: datetime | None = None
    """When the mandate, or the invitation to it, was taken back or given up."""
