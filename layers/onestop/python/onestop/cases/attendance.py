"""Presence: the applicant was at a counter, or staff were on site; who saw what, and when."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Attendance:
    """What staff recorded of one meeting. `at` is when it was, `noted_at` when it was written down; UTC."""

    at: datetime
    place: str
    identity_checked: bool
    documents_checked: bool
    clerk: str
    """Cognito `sub`."""
    noted_at: datetime

    @property
    def complete(self) -> bool:
        """Whether a positive answer may rest on it."""
        return self.identity_checked and self.documents_checked
