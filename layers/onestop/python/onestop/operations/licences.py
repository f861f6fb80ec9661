"""GET /licences/{licence}, GET /keys: anybody can verify a licence, here or with the public key alone."""

from datetime import datetime
from typing import Any

from onestop import store
from onestop.cases import Licence
from onestop.catalogue import shipped
from onestop.operations.call import Call
from onestop.operations.operation import operation
from onestop.operations.reply import Reply
from onestop.operations.rows import told
from onestop.surroundings import surroundings

KEPT = 3600
"""Seconds for which anybody may keep the public key."""


@operation(
    "GET /licences/{licence}",
    "readLicence",
    summary="Whether a licence holds: its status, its issuer and its verified proof",
    answers={200: "Licence"},
)
def read(call: Call, licence: str) -> Reply:
    """What anybody may know of a licence; whose case it came from is not part of that."""
    _, found = store.licence(licence)
    return Reply(shown(found, call.now))


@operation(
    "GET /keys",
    "readKeys",
    summary="The public key that licences are signed with, as a JWK Set",
    answers={200: "Keys"},
)
def keys(_: Call) -> Reply:
    """RFC 7517."""
    from onestop.licences import jwks

    return Reply(jwks(surroundings().signing_key), max_age=KEPT)


def shown(licence: Licence, now: datetime) -> dict[str, Any]:
    """A licence as anybody may see it."""
    # Here and not above: few requests need KMS, and all would wait for its library.
    from onestop.licences import standing, verify

    settings = surroundings()
    return {
        "id": licence.id,
        "type": licence.type,
        "status": standing(licence, now),
        "issuer": {
            "id": settings.issuer,
            "department": licence.department,
            "name": shipped().departments[licence.department].name,
        },
        "issued_at": told(licence.issued_at),
        "valid_until": told(licence.valid_until),
        "verified": verify(licence.credential, settings.signing_key) is not None,
        "proof": {"type": "vc+jwt", "jwt": licence.credential},
    }
