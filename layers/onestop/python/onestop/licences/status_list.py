"""Status lists (W3C Bitstring Status List v1.0), pure: a bit a licence, so many licences that none stands out."""

import gzip
import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from onestop.cases.licence import Place, Purpose
from onestop.licences import jose
from onestop.licences.terms import CONTEXT, stamp

LENGTH = 131_072
"""Bits of a list: the least that the standard allows, 16 kB before it is packed."""
SERIES = 1000
"""Series of a year, each with a list a purpose: so many places (131 million) that those drawn by chance are free."""
PURPOSES: tuple[Purpose, ...] = ("revocation", "suspension")
TTL = timedelta(minutes=1)
"""For so long anybody may go by a list without asking again."""
STALE = timedelta(days=1)
"""A list that is older proves nothing: its holder may have reason not to show a newer one."""
NAME = re.compile(r"(?P<purpose>revocation|suspension)-(?P<series>(?P<year>20\d\d)-(?P<number>\d{3}))")
MULTIBASE = "u"
"""Base64url without padding."""


def series(year: int, number: int) -> str:
    """The name of a series."""
    return f"{year}-{number:03}"


def named(name: str, now: datetime) -> tuple[Purpose, str] | None:
    """Purpose and series of a list by its name; None for a list that no licence can stand in yet."""
    found = NAME.fullmatch(name)
    if found is None or int(found["year"]) > now.year or int(found["number"]) >= SERIES:
        return None
    purpose: Purpose = "revocation" if found["purpose"] == "revocation" else "suspension"
    return purpose, found["series"]


def entries(place: Place, issuer: str) -> list[dict[str, str]]:
    """What a credential says of where its own status stands: an entry a purpose."""
    return [_entry(f"{issuer}/status-lists/{purpose}-{place.series}", purpose, place.index) for purpose in PURPOSES]


def list_claims(purpose: Purpose, series: str, set_bits: Iterable[int], issuer: str, now: datetime) -> dict[str, Any]:
    """The claims of a list, unsigned; every bit is clear but those in `set_bits`."""
    address = f"{issuer}/status-lists/{purpose}-{series}"
    return {
        "@context": [CONTEXT],
        "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer,
        "validFrom": stamp(now),
        "validUntil": stamp(now + STALE),
        "credentialSubject": {
            "id": f"{address}#list",
            "type": "BitstringStatusList",
            "statusPurpose": purpose,
            "encodedList": packed(set_bits),
            "ttl": int(TTL / timedelta(milliseconds=1)),
        },
    }


def packed(set_bits: Iterable[int]) -> str:
    """A whole list with these bits set: index 0 is the leftmost bit; GZIP, then multibase base64url."""
    bits = bytearray(LENGTH // 8)
    for index in set_bits:
        if not 0 <= index < LENGTH:
            raise ValueError(f"a list has no bit {index}")
        bits[index // 8] |= 0x80 >> index % 8
    # No time of day inside: the same bits make the same text.
    return MULTIBASE + jose.encode(gzip.compress(bytes(bits), mtime=0))


def _entry(address: str, purpose: str, index: int) -> dict[str, str]:
    return {
        "id": f"{address}#{index}",
        "type": "BitstringStatusListEntry",
        "statusPurpose": purpose,
        "statusListIndex": str(index),
        "statusListCredential": address,
    }
