"""JOSE encodings for ES256, pure: compact JWS (RFC 7515), the key as JWK (RFC 7517, 7638), DER <-> raw signatures."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from onestop.base64url import decode as decode
from onestop.base64url import encode as encode

COORDINATE = 32
"""Bytes of a coordinate, and of each half of a signature, on P-256."""
_SPKI = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004")
"""Every uncompressed P-256 public key begins so (RFC 5480); its two coordinates follow."""
_SEQUENCE, _INTEGER = 0x30, 0x02


def compact_json(content: Mapping[str, Any]) -> bytes:
    """JSON as it is signed: no spaces, UTF-8."""
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode()


def jwk(spki: bytes) -> dict[str, str]:
    """A P-256 public key (DER SubjectPublicKeyInfo) as JWK with its thumbprint as `kid`; raises ValueError."""
    point = spki.removeprefix(_SPKI)
    if len(point) != 2 * COORDINATE:
        raise ValueError("not an uncompressed P-256 public key")
    key = {"crv": "P-256", "kty": "EC", "x": encode(point[:COORDINATE]), "y": encode(point[COORDINATE:])}
    # RFC 7638: the required members in the order of the alphabet.
    thumbprint = encode(sha256(compact_json(key)).digest())
    return {**key, "kid": thumbprint, "alg": "ES256", "use": "sig"}


def raw_signature(der: bytes) -> bytes:
    """r || s, as JOSE wants it (RFC 7518 3.4), of a DER ECDSA-Sig-Value; raises ValueError."""
    r, rest = _integer(_content(der))
    s, rest = _integer(rest)
    if rest:
        raise ValueError("bytes after the signature")
    try:
        return r.to_bytes(COORDINATE, "big") + s.to_bytes(COORDINATE, "big")
    except OverflowError as error:
        raise ValueError("not a P-256 signature") from error


def der_signature(raw: bytes) -> bytes:
    """The way back, as KMS wants it; raises ValueError unless it is 64 bytes."""
    if len(raw) != 2 * COORDINATE:
        raise ValueError("an ES256 signature has 64 bytes")
    halves = raw[:COORDINATE], raw[COORDINATE:]
    body = b"".join(_der_integer(int.from_bytes(each, "big")) for each in halves)
    return bytes((_SEQUENCE, len(body))) + body


def _der_integer(number: int) -> bytes:
    # One bit more than the number has: DER integers are signed.
    content = number.to_bytes(number.bit_length() // 8 + 1, "big")
    return bytes((_INTEGER, len(content))) + content


def _content(der: bytes) -> bytes:
    if len(der) < 2 or der[0] != _SEQUENCE or der[1] != len(der) - 2:
        raise ValueError("not a DER sequence")
    return der[2:]


def _integer(der: bytes) -> tuple[int, bytes]:
    if len(der) < 3 or der[0] != _INTEGER or not 0 < der[1] <= len(der) - 2 or der[2] > 0x7F:
        raise ValueError("not a positive DER integer")
    end = 2 + der[1]
    return int.from_bytes(der[2:end], "big"), der[end:]
