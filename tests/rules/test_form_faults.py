"""What is wrong with the answers to a form: each fault where it stands, with the rule that it breaks and its limit."""

from collections.abc import Mapping
from typing import Any

from onestop.cases.conditions import form_faults
from onestop.errors import Fault
from tests.rules.services import FORM, review, service

OFFERED = service([review("food")])


def faults(properties: Mapping[str, Any], answers: Mapping[str, Any], **more: Any) -> list[tuple[str, str, Any]]:
    form = {"type": "object", "properties": properties, **more}
    found = form_faults(service([review("food")], form=form), answers, complete=True)
    return [(each.pointer, each.rule, each.limit) for each in found]


def test_a_number_beyond_its_limit_says_which_limit() -> None:
    assert form_faults(OFFERED, {"area_m2": 5001}, complete=False) == (
        Fault("/answers/area_m2", "5001 is greater than the maximum of 5000", rule="maximum", limit=5000),
    )


def test_a_list_of_what_is_allowed_is_no_single_limit() -> None:
    assert faults({"goods": {"enum": ["tea", "rice"]}}, {"goods": "tar"}) == [("/answers/goods", "enum", None)]


def test_dates_mails_and_times_are_looked_at() -> None:
    kinds = ("date", "email", "time")
    found = faults({each: {"type": "string", "format": each} for each in kinds}, dict.fromkeys(kinds, "soon"))
    assert found == [(f"/answers/{each}", "format", each) for each in kinds]


def test_a_name_with_a_slash_or_a_tilde_is_written_as_a_json_pointer() -> None:
    assert faults({"a/b~c": {"type": "integer"}}, {"a/b~c": "x"}) == [("/answers/a~1b~0c", "type", "integer")]


def test_each_missing_answer_is_pointed_at_once_though_its_name_begins_another() -> None:
    found = faults({}, {}, required=["area", "area_m2"])
    assert [pointer for pointer, _, _ in found] == ["/answers/area", "/answers/area_m2"]


def test_of_a_draft_nothing_missing_is_a_fault_not_even_in_a_choice() -> None:
    form = {**FORM, "anyOf": [{"required": ["shop"]}, {"required": ["tobacco"]}]}
    offered = service([review("food")], form=form)
    assert form_faults(offered, {}, complete=False) == ()
    assert [each.rule for each in form_faults(offered, {"area_m2": 1}, complete=True)] == ["anyOf"]
