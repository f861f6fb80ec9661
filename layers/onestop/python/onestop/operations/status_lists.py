"""GET /status-lists/{list}: whether licences still hold, for whoever verifies them without asking about one."""

from onestop import store
from onestop.errors import NotFound
from onestop.operations.call import Call
from onestop.operations.operation import operation
from onestop.operations.reply import Reply
from onestop.surroundings import surroundings

SIGNED = "application/vc+jwt"
"""As the standard has it: the signed credential and nothing around it."""


@operation(
    "GET /status-lists/{list}",
    "readStatusList",
    summary="A status list (W3C Bitstring Status List 1.0): a signed credential with a bit a licence",
    answers={200: "StatusList"},
    text=SIGNED,
)
def read(call: Call, list: str) -> Reply:
    """From its set bits; no licence is read."""
    # Here and not above: few requests need KMS, and all would wait for its library.
    from onestop.licences import TTL, list_claims, named, sign

    found = named(list, call.now)
    if found is None:
        raise NotFound("there is no such list")
    settings = surroundings()
    claims = list_claims(*found, store.status_bits(*found), settings.issuer, call.now)
    jwt = sign(claims, settings.signing_key)
    return Reply(
        {**claims, "proof": {"type": "vc+jwt", "jwt": jwt}},
        max_age=int(TTL.total_seconds()),
        text=(SIGNED, jwt) if call.as_text else None,
    )
