"""A credential is believed for its signature and nothing else."""

import json
from base64 import urlsafe_b64encode
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from cli.demo.proof import NotVerified, claims_of

CLAIMS = {"credentialSubject": {"permit": "食品經營許可"}}


def encode(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")


def keys(key: EllipticCurvePrivateKey, kid: str = "k") -> dict[str, Any]:
    numbers = key.public_key().public_numbers()
    x, y = (encode(each.to_bytes(32, "big")) for each in (numbers.x, numbers.y))
    return {"keys": [{"kid": kid, "kty": "EC", "crv": "P-256", "x": x, "y": y}]}


def signed(key: EllipticCurvePrivateKey, alg: str = "ES256") -> str:
    header, payload = (encode(json.dumps(each).encode()) for each in ({"alg": alg, "kid": "k"}, CLAIMS))
    r, s = decode_dss_signature(key.sign(f"{header}.{payload}".encode(), ECDSA(SHA256())))
    return f"{header}.{payload}.{encode(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


def test_what_the_key_signed_is_believed() -> None:
    key = generate_private_key(SECP256R1())
    assert claims_of(signed(key), keys(key)) == CLAIMS


def test_another_key_a_changed_word_another_algorithm_are_not() -> None:
    key, other = generate_private_key(SECP256R1()), generate_private_key(SECP256R1())
    header, _, signature = signed(key).split(".")
    forged = f"{header}.{encode(json.dumps({'credentialSubject': {}}).encode())}.{signature}"
    for jwt, known in (
        (signed(key), keys(other)),
        (signed(key), keys(key, kid="else")),
        (forged, keys(key)),
        (signed(key, alg="none"), keys(key)),
    ):
        with pytest.raises(NotVerified):
            claims_of(jwt, known)
