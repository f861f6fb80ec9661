"""A licence (證照): what was issued, and every order that its office has given on it since."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from onestop.cases.renewal import Renewal

LicenceStatus = Literal["valid", "suspended", "revoked"]
Standing = Literal["valid", "expired", "suspended", "revoked"]
Purpose = Literal["revocation", "suspension"]
"""What a bit of a status list says when it is set (W3C Bitstring Status List v1.0)."""
BLOCK = 8
"""Places that are taken together: the licences of one case cost one row."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the bits of a licence stand: one index, in the list of each purpose of this series."""

    series: str
    index: int

    @property
    def block(self) -> int:
        """The block of places that it belongs to."""
        return self.index // BLOCK


@dataclass(frozen=True, slots=True)
class Order:
    """What the office ordered of a licence, why, on which law, by whom (Cognito `sub`) and when (UTC)."""

    kind: Literal["suspension", "reinstatement", "revocation"]
    reason: str
    legal_basis: str
    clerk: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Licence:
    """A permit that was issued: the signed credential (VC-JOSE, compact JWS) is the licence itself. Times in UTC."""

    id: str
    type: str
    review: str
    department: str
    issued_at: datetime
    valid_until: datetime | None
    credential: str
    status: LicenceStatus = "valid"
    place: Place | None = None
    """None: it was issued before there were status lists."""
    orders: tuple[Order, ...] = ()
    succeeds: str | None = None
    """The licence that it renews."""
    renewal: Renewal | None = None
    marks: tuple[str, ...] = ()
    """What the clock has said of it: `reminder:<days>`, `ended`."""

    @property
    def flags(self) -> frozenset[Purpose]:
        """The purposes whose bit is set."""
        flags: dict[LicenceStatus, frozenset[Purpose]] = {
            "valid": frozenset(),
            "suspended": frozenset({"suspension"}),
            "revoked": frozenset({"revocation"}),
        }
        return flags[self.status]

    def expired(self, now: datetime) -> bool:
        """Whether its own end has passed."""
        return self.valid_until is not None and self.valid_until < now


def standing(status: LicenceStatus, valid_until: datetime | None, now: datetime) -> Standing:
    """Whether a licence holds: what its office says, and its own end."""
    ended = valid_until is not None and valid_until < now
    return "expired" if status == "valid" and ended else status
