"""Verifying a licence without asking whoever issued it: its signature (JWS, ES256) and the published key."""

import json
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePublicNumbers
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

HALF = 32
"""Bytes of r and of s on P-256 (RFC 7518 3.4)."""


class NotVerified(Exception):
    """Nobody whose key is in the set signed this."""


def claims_of(jwt: str, keys: Mapping[str, Any]) -> dict[str, Any]:
    """The claims of a credential that a key of the JWK Set signed; raises NotVerified."""
    header, payload, signature = jwt.split(".")
    stated = json.loads(_bytes(header))
    key = next((each for each in keys["keys"] if each["kid"] == stated["kid"]), None)
    if key is None or stated["alg"] != "ES256":
        raise NotVerified("the key that it names is not published")
    raw = _bytes(signature)
    r, s = (int.from_bytes(each, "big") for each in (raw[:HALF], raw[HALF:]))
    try:
        _public(key).verify(encode_dss_signature(r, s), f"{header}.{payload}".encode(), ECDSA(SHA256()))
    except InvalidSignature as error:
        raise NotVerified("the signature does not fit") from error
    claims: dict[str, Any] = json.loads(_bytes(payload))
    return claims


def _public(key: Mapping[str, str]) -> Any:
    x, y = (int.from_bytes(_bytes(key[axis]), "big") for axis in ("x", "y"))
    return EllipticCurvePublicNumbers(x, y, SECP256R1()).public_key()


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
