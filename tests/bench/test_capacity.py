"""What DynamoDB charges for, by the examples of its documentation."""

import pytest

from bench.capacity import indexed, read, size, written
from onestop.store import schema

KEYS = {"pk": {"S": "CASE#1"}, "sk": {"S": "CASE"}}


@pytest.mark.parametrize(
    ("value", "length"),
    [
        ({"S": "圖則"}, 6),
        ({"N": "27"}, 2),
        ({"N": "-123.5"}, 3),
        ({"BOOL": True}, 1),
        ({"NULL": True}, 1),
        ({"SS": ["ab", "c"]}, 3),
        ({"L": [{"S": "ab"}, {"BOOL": True}]}, 8),
        ({"M": {"k": {"S": "ab"}}}, 7),
    ],
)
def test_an_item_is_as_long_as_its_names_and_values(value: dict[str, object], length: int) -> None:
    assert size({"name": value}) == len("name") + length


def test_a_write_costs_a_unit_a_kilobyte_of_the_larger_version_and_twice_in_a_transaction() -> None:
    small, large = {"a": {"S": "x" * 1023}}, {"a": {"S": "x" * 1024}}
    assert written({}, small, transactional=False) == 1
    assert written(large, small, transactional=False) == 2
    assert written(small, large, transactional=True) == 4
    assert written({}, {}, transactional=True) == 2  # a condition that was checked


def test_a_read_costs_a_unit_for_four_kilobytes_and_half_when_it_may_be_old() -> None:
    assert [read(each, consistent=True) for each in (0, 4096, 4097)] == [1, 1, 2]
    assert read(4097, consistent=False) == 1


def test_an_index_is_written_when_its_entry_changes_and_twice_when_it_moves() -> None:
    listed = {**KEYS, "alarm_shard": {"S": "1"}, "alarm_at": {"S": "2026"}, "kind": {"S": "REVIEW"}}
    assert indexed({}, KEYS) == 0
    assert indexed({}, listed) == 1
    assert indexed(listed, {**listed, "outcome": {"S": "approved"}}) == 0
    assert indexed(listed, {**listed, "alarm_at": {"S": "2027"}}) == 2
    assert indexed(listed, KEYS) == 1


def test_an_entry_that_stays_in_its_place_costs_one_write() -> None:
    assert "status" in schema.BY_APPLICANT.include
    mine = {**KEYS, "applicant": {"S": "ann"}, "created_key": {"S": "2026"}, "status": {"S": "draft"}}
    assert indexed(mine, {**mine, "status": {"S": "submitted"}}) == 1
