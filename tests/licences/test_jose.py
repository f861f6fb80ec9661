"""The encodings, against an implementation that is not ours."""

from contextlib import suppress

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from onestop.licences import jose

halves = st.integers(1, 2**256 - 1)


@given(st.binary())
def test_base64url_comes_back(data: bytes) -> None:
    assert jose.decode(jose.encode(data)) == data
    assert "=" not in jose.encode(data)


@pytest.mark.parametrize("text", ["a", "YWJ=", "YQ==", "YR", "Y Q", "é"])
def test_a_text_that_encodes_nothing_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        jose.decode(text)


@given(halves, halves)
def test_a_signature_is_r_and_s_and_comes_back(r: int, s: int) -> None:
    der = encode_dss_signature(r, s)
    raw = jose.raw_signature(der)
    assert raw == r.to_bytes(32, "big") + s.to_bytes(32, "big")
    assert jose.der_signature(raw) == der


@given(halves, halves, st.integers(0, 71), st.integers(1, 255))
def test_a_damaged_signature_is_refused_or_another_one(r: int, s: int, position: int, flip: int) -> None:
    der = bytearray(encode_dss_signature(r, s))
    der[position % len(der)] ^= flip
    try:
        raw = jose.raw_signature(bytes(der))
    except ValueError:
        return
    assert raw != r.to_bytes(32, "big") + s.to_bytes(32, "big")


@given(st.binary(max_size=80))
def test_any_other_bytes_are_refused_and_crash_nothing(data: bytes) -> None:
    with suppress(ValueError):
        assert len(jose.raw_signature(data)) == 64


@pytest.mark.parametrize("raw", [b"", bytes(63), bytes(65)])
def test_a_raw_signature_of_another_length_is_refused(raw: bytes) -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        jose.der_signature(raw)


@given(st.integers(1, 2**250))
def test_a_key_keeps_its_point(secret: int) -> None:
    public = ec.derive_private_key(secret, ec.SECP256R1()).public_key()
    key = jose.jwk(public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))
    numbers = public.public_numbers()
    assert (key["kty"], key["crv"], key["alg"]) == ("EC", "P-256", "ES256")
    assert [int.from_bytes(jose.decode(key[name]), "big") for name in ("x", "y")] == [numbers.x, numbers.y]


def test_a_key_on_another_curve_is_refused() -> None:
    public = ec.generate_private_key(ec.SECP384R1()).public_key()
    with pytest.raises(ValueError, match="P-256"):
        jose.jwk(public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))
