"""Only the questions whose answer changes what is needed, and enough of them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue import Service, shipped
from onestop.catalogue.assessment import assess
from onestop.catalogue.questions import questions, undecided

A: dict[str, Any] = {"properties": {"a": {"const": True}}, "required": ["a"]}
BOTH: dict[str, Any] = {"properties": {"a": {"const": True}, "b": {"minimum": 3}}, "required": ["a", "b"]}
EITHER: dict[str, Any] = {"anyOf": [A, {"properties": {"b": {"minimum": 3}}, "required": ["b"]}]}


@pytest.mark.parametrize(
    ("condition", "answers", "left"),
    [
        (A, {}, {"a"}),
        (A, {"a": False}, set()),
        (BOTH, {}, {"a", "b"}),
        (BOTH, {"a": False}, set()),
        (BOTH, {"a": True}, {"b"}),
        (BOTH, {"b": 2}, set()),
        (EITHER, {}, {"a", "b"}),
        (EITHER, {"a": True}, set()),
        (EITHER, {"a": False}, {"b"}),
        (EITHER, {"a": False, "b": 1}, set()),
        ({"allOf": [A, BOTH]}, {"a": True}, {"b"}),
    ],
)
def test_a_condition_waits_only_for_what_can_still_change_it(
    condition: dict[str, Any], answers: dict[str, Any], left: set[str]
) -> None:
    assert undecided(condition, answers) == left


def needed(service: Service, answers: dict[str, Any]) -> list[str]:
    """What an assessment says that is needed."""
    found = assess(service, answers)
    ids = [each.id for each in found.reviews] + [each.id for each in found.documents]
    return ids + [each.title["en"] for each in found.fees]


@given(st.sampled_from([each["id"] for each in shipped().index]), st.data())
def test_what_was_not_asked_changes_nothing(id: str, data: st.DataObject) -> None:
    """Answer as far as one is asked, then say anything about the rest: what is needed stays the same."""
    service = shipped().service(id)
    example = data.draw(st.sampled_from(service.form["examples"]))
    answers: dict[str, Any] = {}
    while left := questions(service, answers):
        assert left[0] in example
        answers[left[0]] = example[left[0]]
    for other in service.form["examples"]:
        assert needed(service, {**other, **answers}) == needed(service, answers)
