"""An ID token is believed only when this pool signed it, for this client, as an ID token."""

import hashlib

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from hypothesis import given
from hypothesis import strategies as st

from onestop.base64url import decode, encode
from onestop.errors import Unauthenticated
from onestop.identity.rsa import verified
from onestop.identity.token import Pool, UnknownKey, claims
from tests.functions.portal.pool import CLIENT, ISSUER, Signer

SIGNER = Signer()
POOL = Pool(ISSUER, CLIENT, (Signer("second").jwk, SIGNER.jwk))
KEY = rsa.generate_private_key(65537, 2048)
NUMBERS = KEY.public_key().public_numbers()
JWK = {"n": encode(NUMBERS.n.to_bytes(256)), "e": encode(b"\x01\x00\x01")}


def test_a_good_token_tells_its_claims() -> None:
    told = claims(SIGNER.token(**{"cognito:groups": ["role:counter"]}), POOL)
    assert (told["sub"], told["cognito:groups"]) == ("ann", ["role:counter"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"iss": ISSUER + "x"},
        {"aud": "another-client"},
        {"aud": [CLIENT]},
        {"token_use": "access"},
        {"exp": None},
        {"exp": "tomorrow"},
    ],
)
def test_a_token_for_another_purpose_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(Unauthenticated):
        claims(SIGNER.token(**wrong), POOL)


@pytest.mark.parametrize("header", [{"alg": "none"}, {"alg": "HS256"}, {"alg": "RS512"}, {"alg": None}])
def test_another_algorithm_is_refused(header: dict[str, object]) -> None:
    with pytest.raises(Unauthenticated):
        claims(SIGNER.token(header), POOL)


def test_a_key_that_is_not_published_is_told_apart() -> None:
    with pytest.raises(UnknownKey):
        claims(Signer("third").token(), POOL)
    with pytest.raises(Unauthenticated):
        claims(Signer("second").token(), POOL)  # another key of the same name


@given(st.integers(min_value=0), st.characters(codec="ascii"))
def test_a_changed_token_is_refused(place: int, put: str) -> None:
    token = SIGNER.token()
    at = place % len(token)
    changed = token[:at] + put + token[at + 1 :]
    if changed != token:
        with pytest.raises(Unauthenticated):
            claims(changed, POOL)


@pytest.mark.parametrize("token", ["", ".", "..", "a.b.c", "e30.e30.", "e30.e30.e30", "W10.W10.W10", "." * 10_000])
def test_what_is_no_token_is_refused(token: str) -> None:
    with pytest.raises(Unauthenticated):
        claims(token, POOL)


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_a_signature_fits_its_message_alone_as_another_library_says(message: bytes, other: bytes) -> None:
    signature = KEY.sign(message, padding.PKCS1v15(), hashes.SHA256())
    assert verified(signature, message, JWK)
    assert verified(signature, other, JWK) == (message == other)


@given(st.integers(0, 255), st.integers(1, 255))
def test_no_bit_of_a_signature_may_differ(at: int, flip: int) -> None:
    good = KEY.sign(b"message", padding.PKCS1v15(), hashes.SHA256())
    bad = good[:at] + bytes([good[at] ^ flip]) + good[at + 1 :]
    assert not verified(bad, b"message", JWK)
    with pytest.raises(InvalidSignature):
        KEY.public_key().verify(bad, b"message", padding.PKCS1v15(), hashes.SHA256())


def test_signatures_of_other_sizes_schemes_and_hashes_do_not_fit() -> None:
    good = KEY.sign(b"message", padding.PKCS1v15(), hashes.SHA256())
    assert not verified(b"", b"message", JWK)
    assert not verified(b"\x00" + good, b"message", JWK)
    assert not verified(good[1:], b"message", JWK)
    assert not verified((int.from_bytes(good) + NUMBERS.n).to_bytes(257), b"message", JWK)
    assert not verified(KEY.sign(b"message", padding.PKCS1v15(), hashes.SHA512()), b"message", JWK)
    pss = padding.PSS(padding.MGF1(hashes.SHA256()), 32)
    assert not verified(KEY.sign(b"message", pss, hashes.SHA256()), b"message", JWK)


def test_a_block_with_less_padding_and_bytes_at_its_end_does_not_fit() -> None:
    """Bleichenbacher's forgery of 2006 needs a verifier that reads the block instead of comparing it."""
    digest = bytes.fromhex("3031300d060960864801650304020105000420") + hashlib.sha256(b"message").digest()
    block = b"\x00\x01\xff\xff\xff\xff\xff\xff\xff\xff\x00" + digest
    forged = block + b"\x00" * (256 - len(block))
    private = KEY.private_numbers()
    signature = pow(int.from_bytes(forged), private.d, NUMBERS.n).to_bytes(256)
    assert pow(int.from_bytes(signature), 65537, NUMBERS.n).to_bytes(256) == forged
    assert not verified(signature, b"message", JWK)


@pytest.mark.parametrize("unfit", [{"e": encode(b"\x01")}, {"e": encode(b"\x04")}, {"n": encode(b"\xff" * 128)}])
def test_an_unfit_key_is_refused(unfit: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="unfit"):
        verified(b"", b"", {**JWK, **unfit})


@given(st.binary(max_size=50))
def test_base64url_has_one_text_for_each_bytes(data: bytes) -> None:
    assert decode(encode(data)) == data
    with pytest.raises(ValueError, match=r"base64url|[Pp]adding|Invalid"):
        decode(encode(data) + "=")
