"""Bitstring Status List v1.0: a set bit is found where it was put, and nowhere else; always long enough."""

import gzip
from datetime import UTC, datetime
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.cases.licence import BLOCK, Place
from onestop.licences import draw, jose, list_claims, named
from onestop.licences.status_list import LENGTH, entries, packed

NOW = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
ISSUER = "https://government.example"


def unpacked(text: str) -> bytes:
    """As any verifier does it (§3.4): multibase `u`, GZIP."""
    assert text[0] == "u"
    return gzip.decompress(jose.decode(text[1:]))


def bit(bits: bytes, index: int) -> bool:
    """The bit at an index, the first being the leftmost (§3.3)."""
    return format(bits[index // 8], "08b")[index % 8] == "1"


@given(st.sets(st.integers(0, LENGTH - 1), max_size=40), st.integers(0, LENGTH - 1))
def test_a_bit_is_set_exactly_where_it_was_put(set_bits: set[int], other: int) -> None:
    bits = unpacked(packed(set_bits))
    assert all(bit(bits, each) for each in set_bits)
    assert bit(bits, other) == (other in set_bits)
    assert sum(byte.bit_count() for byte in bits) == len(set_bits)


@given(st.sets(st.integers(0, LENGTH - 1), max_size=40))
def test_a_list_is_as_long_as_the_standard_asks_and_the_same_for_the_same_bits(set_bits: set[int]) -> None:
    assert len(unpacked(packed(set_bits))) * 8 == LENGTH >= 131_072
    assert packed(set_bits) == packed(sorted(set_bits, reverse=True))


def test_a_whole_list_set_is_still_a_list() -> None:
    assert unpacked(packed(range(LENGTH))) == b"\xff" * (LENGTH // 8)


@pytest.mark.parametrize("index", [-1, LENGTH])
def test_there_is_no_bit_outside(index: int) -> None:
    with pytest.raises(ValueError, match="no bit"):
        packed([index])


def test_an_entry_leads_to_the_list_that_has_its_bit() -> None:
    revocation, suspension = entries(Place("2026-007", 94_567), ISSUER)
    assert revocation == {
        "id": "https://government.example/status-lists/revocation-2026-007#94567",
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": "94567",
        "statusListCredential": "https://government.example/status-lists/revocation-2026-007",
    }
    claims = list_claims("suspension", "2026-007", [3], ISSUER, NOW)
    assert claims["id"] == suspension["statusListCredential"]
    assert claims["credentialSubject"]["statusPurpose"] == suspension["statusPurpose"]
    assert bit(unpacked(claims["credentialSubject"]["encodedList"]), 3)
    assert claims["validFrom"] < claims["validUntil"]


def test_places_are_drawn_by_the_block_and_lie_in_lists_that_exist() -> None:
    drawn = list(islice(draw(NOW), 3 * BLOCK))
    assert len({(each.series, each.block) for each in drawn}) <= 3
    assert len({(each.series, each.index) for each in drawn[:BLOCK]}) == BLOCK
    for each in drawn:
        assert 0 <= each.index < LENGTH
        assert named(f"revocation-{each.series}", NOW) == ("revocation", each.series)


@pytest.mark.parametrize("name", ["revocation-2027-001", "message-2026-001", "revocation-2026-1", "x", "2026-001"])
def test_a_list_that_no_licence_can_stand_in_is_none(name: str) -> None:
    assert named(name, NOW) is None
