"""What the check claims about conditions on numbers and choices is true of every answer there is."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from catalogue.compiler.witnesses import witnesses

BOUNDS = st.integers(-5, 15)
ANSWERS = range(-20, 31)


def _with_bounds(low: str, high: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={low: BOUNDS, high: BOUNDS})


FIELDS = _with_bounds("minimum", "maximum").map(lambda bounds: {"type": "integer", **bounds})
WANTED = st.one_of(
    _with_bounds("minimum", "maximum"),
    _with_bounds("exclusiveMinimum", "exclusiveMaximum"),
    st.builds(lambda value: {"const": value}, BOUNDS),
    st.builds(lambda values: {"enum": values}, st.lists(BOUNDS, min_size=1, unique=True)),
    st.builds(lambda bounds: {"not": bounds}, _with_bounds("minimum", "maximum")),
)


@given(field=FIELDS, wanted=WANTED)
def test_numbers(field: dict[str, Any], wanted: dict[str, Any]) -> None:
    valid, meets = Draft202012Validator(field), Draft202012Validator(wanted)
    truth = {meets.is_valid(each) for each in ANSWERS if valid.is_valid(each)}
    tried = witnesses(field, wanted)
    assert tried.all_told
    assert {meets.is_valid(each) for each in tried.answers} == truth


@given(
    choices=st.lists(st.sampled_from("abcdef"), min_size=1, unique=True),
    wanted=st.sampled_from("abcdefg"),
)
def test_lists_of_choices(choices: list[str], wanted: str) -> None:
    field = {"type": "array", "items": {"type": "string", "enum": choices}}
    meets = Draft202012Validator({"contains": {"const": wanted}})
    tried = witnesses(field, {"contains": {"const": wanted}})
    assert tried.all_told
    assert any(map(meets.is_valid, tried.answers)) is (wanted in choices)


def test_nothing_is_claimed_of_free_text_against_a_pattern() -> None:
    assert not witnesses({"type": "string", "maxLength": 9}, {"pattern": "^9"}).all_told
