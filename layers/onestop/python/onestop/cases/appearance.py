"""Appearance: a person stood at a counter, showed who they are, and agreed to be filed for."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Proof = Literal["identity_card", "residence_permit", "passport", "driving_licence", "authorisation"]
"""What was shown; its number is kept nowhere. `authorisation`: a person with somebody else's power of attorney."""
GRADE = "B"
"""Evidence that was checked at a window (see `onestop.catalogue.form.Requirement`)."""
UPLOADED = "C"
WALK_IN = "walk-in:"
"""Begins the name of an applicant who has no account; an id follows."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """One identity check, with the consent that was given at it. `at` in UTC."""

    proof: Proof
    clerk: str
    """Cognito `sub`."""
    at: datetime
