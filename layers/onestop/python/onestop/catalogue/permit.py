"""What a service can end in: permits, how they are renewed, what they cost."""

from dataclasses import dataclass
from typing import Literal

from onestop.catalogue.limit import Limits
from onestop.catalogue.text import Condition, Text


@dataclass(frozen=True, slots=True)
class Renewal:
    """How a licence is renewed (延續, 行政許可法 art. 50): its department alone looks at it again, within `limits`."""

    limits: Limits
    silence: Literal["renewed", "lapse"] = "lapse"
    """What it means that the department has said nothing when the licence ends."""


@dataclass(frozen=True, slots=True)
class Permit:
    """A kind of licence that a review can lead to; `valid_days` in calendar days, None without end."""

    type: str
    title: Text
    department: str
    valid_days: int | None = None
    renewal: Renewal | None = None
    """None: whoever wants another one applies anew."""


@dataclass(frozen=True, slots=True)
class Fee:
    """What a permit costs: amount in the smallest unit of the currency (ISO 4217)."""

    title: Text
    amount: int
    currency: str
    source: str
    when: Condition | None = None
