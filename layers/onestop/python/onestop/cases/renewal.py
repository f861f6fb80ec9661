"""The renewal of a licence (延續): what its holder asked for, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

RenewalStatus = Literal["asked", "granted", "refused", "lapsed"]
"""lapsed: the licence ended before anybody had answered, and silence did not renew it."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """Asked for once by the holder of a licence. Times in UTC."""

    status: RenewalStatus
    asked_at: datetime
    due_at: datetime
    """When the office must have answered: by law, and never after the licence's end."""
    silence: Literal["renewed", "lapse"]
    """What the law said, when it was asked for, of an office that does not answer."""
    decided_at: datetime | None = None
    clerk: str | None = None
    """Cognito `sub` of whoever decided it; None for silence."""
    reasons: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
