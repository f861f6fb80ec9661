"""Sign and verify by KMS; the private key never leaves it. The only file that calls KMS."""

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from typing import Any

from onestop.licences import jose
from onestop.sdk import client

ALGORITHM = "ECDSA_SHA_256"
MEDIA_TYPE = "vc+jwt"
"""`typ` of a credential secured with JOSE (W3C VC-JOSE-COSE)."""
LONGEST_RAW = 4096
"""Bytes that KMS hashes itself."""
PARTS = 3
"""Of a compact JWS: header, payload, signature."""


def sign(claims: Mapping[str, Any], key: str) -> str:
    """The claims as a compact JWS under ES256. `key` is a KMS key id, ARN or alias."""
    header = {"alg": "ES256", "typ": MEDIA_TYPE, "cty": "vc", "kid": _public(key)["kid"]}
    signing_input = ".".join(jose.encode(jose.compact_json(each)) for each in (header, claims))
    signed = client("kms").sign(KeyId=key, SigningAlgorithm=ALGORITHM, **message(signing_input.encode()))
    return f"{signing_input}.{jose.encode(jose.raw_signature(signed['Signature']))}"


def verify(credential: str, key: str) -> dict[str, Any] | None:
    """The claims of a credential that this key signed; None for anything else, however malformed."""
    try:
        header, payload, signature = _parts(credential)
        claims = json.loads(jose.decode(payload))
        der = jose.der_signature(jose.decode(signature))
        expected = json.loads(jose.decode(header))
    except ValueError:
        return None
    if not isinstance(claims, dict) or not isinstance(expected, dict) or expected.get("alg") != "ES256":
        return None
    return claims if _is_signed(f"{header}.{payload}".encode(), der, key) else None


def jwks(key: str) -> dict[str, list[dict[str, str]]]:
    """The public key as a JWK Set (RFC 7517), for whoever verifies without us."""
    return {"keys": [dict(_public(key))]}


def message(data: bytes) -> dict[str, Any]:
    """What KMS is told to sign: the bytes themselves, or their digest when they are too long for it."""
    if len(data) <= LONGEST_RAW:
        return {"Message": data, "MessageType": "RAW"}
    return {"Message": sha256(data).digest(), "MessageType": "DIGEST"}


def _is_signed(data: bytes, der: bytes, key: str) -> bool:
    try:
        found = client("kms").verify(KeyId=key, SigningAlgorithm=ALGORITHM, Signature=der, **message(data))
    except client("kms").exceptions.KMSInvalidSignatureException:
        return False
    return bool(found["SignatureValid"])


def _parts(credential: str) -> tuple[str, str, str]:
    parts = credential.split(".")
    if len(parts) != PARTS:
        raise ValueError("not a compact JWS")
    return parts[0], parts[1], parts[2]


@cache
def _public(key: str) -> Mapping[str, str]:
    return jose.jwk(client("kms").get_public_key(KeyId=key)["PublicKey"])
