"""What every form of the desk carries: the version of the case that its reader saw, and a key to count once."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from onestop.errors import Fault, Malformed
from portal.visit import Visit

VERSION, KEY = "version", "key"
DIGITS = re.compile(r"[0-9]{1,9}")
BYTES = 18


@dataclass(frozen=True, slots=True)
class Stamp:
    """The version goes to the operation as what the caller has read (RFC 9110 13.1.1, If-Match), the key as its
    idempotency key."""

    version: int
    key: str

    @classmethod
    def of(cls, visit: Visit, case: Mapping[str, Any]) -> "Stamp":
        """For a form that is shown: a new one, or that of the form that was sent and is shown again."""
        if visit.method == "POST" and visit.typed(KEY):
            return cls.sent(visit)
        return cls.new(case)

    @classmethod
    def new(cls, case: Mapping[str, Any]) -> "Stamp":
        """For a form that nobody has sent yet."""
        return cls(case["version"], secrets.token_urlsafe(BYTES))

    @classmethod
    def sent(cls, visit: Visit) -> "Stamp":
        """Of a form that was sent; raises Malformed for one that is not of our making."""
        version = visit.typed(VERSION)
        if not DIGITS.fullmatch(version):
            raise Malformed("the form says no version", (Fault(f"/{VERSION}", "send the form as it was shown"),))
        return cls(int(version), visit.typed(KEY))
