"""Voucher: what is known of the code on a counter's receipt, by which a walk-in's case comes to an account (認領)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Voucher:
    """One code, good once. The code itself stands on paper alone."""

    digest: str
    """SHA-256 of the case and the code, in hex (see `onestop.cases.codes`)."""
    expires_at: datetime
    wrong: int = 0
    """How often something else was said in its place."""
