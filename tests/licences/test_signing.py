"""Signed by KMS, verified without it."""

import json
from collections.abc import Iterator
from typing import Any

import boto3
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from moto import mock_aws

from onestop import licences
from onestop.licences import jose
from onestop.licences.signing import LONGEST_RAW, message

CLAIMS = {"issuer": "https://government.example", "name": "食品經營許可證"}


@pytest.fixture
def key() -> Iterator[str]:
    with mock_aws():
        yield _new_key()


def _new_key() -> str:
    made = boto3.client("kms").create_key(KeySpec="ECC_NIST_P256", KeyUsage="SIGN_VERIFY")
    return str(made["KeyMetadata"]["KeyId"])


def offline(credential: str, keys: dict[str, Any]) -> dict[str, Any]:
    """Verify as a stranger would, with the published keys alone; raises InvalidSignature."""
    header, payload, signature = credential.split(".")
    kid = json.loads(jose.decode(header))["kid"]
    (found,) = [each for each in keys["keys"] if each["kid"] == kid]
    x, y = (int.from_bytes(jose.decode(found[name]), "big") for name in ("x", "y"))
    raw = jose.decode(signature)
    der = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    public = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
    public.verify(der, f"{header}.{payload}".encode(), ec.ECDSA(SHA256()))
    claims = json.loads(jose.decode(payload))
    assert isinstance(claims, dict)
    return claims


def test_a_stranger_verifies_it_with_the_published_keys(key: str) -> None:
    credential = licences.sign(CLAIMS, key)
    assert offline(credential, licences.jwks(key)) == CLAIMS
    header = json.loads(jose.decode(credential.split(".")[0]))
    assert (header["alg"], header["typ"], header["cty"]) == ("ES256", "vc+jwt", "vc")


def test_we_verify_it_too(key: str) -> None:
    assert licences.verify(licences.sign(CLAIMS, key), key) == CLAIMS


def test_another_key_did_not_sign_it(key: str) -> None:
    credential, other = licences.sign(CLAIMS, key), _new_key()
    assert licences.verify(credential, other) is None
    forged = licences.sign(CLAIMS, other)
    header = credential.split(".")[0]
    with pytest.raises(InvalidSignature):
        offline(".".join([header, *forged.split(".")[1:]]), licences.jwks(key))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_a_single_changed_character_is_noticed(key: str, data: st.DataObject) -> None:
    credential = licences.sign(CLAIMS, key)
    position = data.draw(st.integers(0, len(credential) - 1))
    other = data.draw(st.sampled_from("ABCDabcd0123-_.="))
    if credential[position] != other:
        assert licences.verify(credential[:position] + other + credential[position + 1 :], key) is None


@pytest.mark.parametrize(
    "text", ["", ".", "..", "a.b.c", "e30.e30.", "e30.e30." + "A" * 86, "W10.W10." + "A" * 86, "\u0000"]
)
def test_anything_else_is_no_credential(key: str, text: str) -> None:
    assert licences.verify(text, key) is None


def test_what_is_too_long_for_kms_is_signed_by_its_digest() -> None:
    assert message(b"x" * LONGEST_RAW)["MessageType"] == "RAW"
    assert message(b"x" * (LONGEST_RAW + 1))["MessageType"] == "DIGEST"
    assert len(message(b"x" * (LONGEST_RAW + 1))["Message"]) == 32
