"""Answers by rule."""

from pathlib import Path

import click
import pytest

from cli.worker.rules import Rules
from cli.worker.task import Task, Unreadable, read_task

REVIEW = Task("review", "case-1", "fire-safety", None)
ACCEPTANCE = Task("acceptance", "case-1", None, None)
FILE = """
- task: acceptance
  when: {area_m2: {minimum: 1}}
  outcome: accept
- task: acceptance
  outcome: return
  missing: [{target: /answers/area_m2, detail: the area}]
- review: fire-safety
  when: {area_m2: {minimum: 1000}}
  outcome: refused
  reasons: [too large]
- review: fire-safety
  when: {fuel: [gas, charcoal]}
  outcome: approved_with_conditions
  conditions: [an extinguisher]
- review: fire-safety
  outcome: approved
"""


@pytest.fixture
def rules(tmp_path: Path) -> Rules:
    return read(tmp_path, FILE)


def read(folder: Path, text: str) -> Rules:
    file = folder / "rules.yaml"
    file.write_text(text)
    return Rules.read(file)


def test_the_first_fitting_rule_answers(rules: Rules) -> None:
    assert rules.answer(REVIEW, {"area_m2": 1000, "fuel": "gas"}) == {"outcome": "refused", "reasons": ["too large"]}
    assert rules.answer(REVIEW, {"area_m2": 90, "fuel": "gas"}) == {
        "outcome": "approved_with_conditions",
        "conditions": ["an extinguisher"],
    }
    assert rules.answer(REVIEW, {"area_m2": 90, "fuel": "electricity"}) == {"outcome": "approved"}


def test_an_answer_that_the_department_does_not_see_meets_no_condition(rules: Rules) -> None:
    assert rules.answer(REVIEW, {}) == {"outcome": "approved"}


def test_acceptance_has_rules_of_its_own(rules: Rules) -> None:
    assert rules.answer(ACCEPTANCE, {"area_m2": 9}) == {"outcome": "accept"}
    missing = [{"target": "/answers/area_m2", "detail": "the area"}]
    assert rules.answer(ACCEPTANCE, {}) == {"outcome": "return", "missing": missing}


def test_no_rule_no_answer(rules: Rules) -> None:
    assert rules.answer(Task("review", "case-1", "another", None), {}) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "None is not of type 'array'"),
        ("- outcome: maybe", "'maybe' is not one of"),
        ("- outcome: approved\n  wen: {a: 1}", "'wen' was unexpected"),
        ("- {outcome: approved", "line 1"),
        ("- reasons: [no]", "'outcome' is a required property"),
    ],
)
def test_a_file_that_is_wrong_is_refused_and_says_why(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(click.ClickException, match=r"rules\.yaml") as refused:
        read(tmp_path, text)
    assert said in refused.value.message


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "{}",
        '"text"',
        '{"type": "gov.onestop.review.requested"}',
        '{"type": "gov.onestop.review.requested", "data": null}',
        '{"type": "gov.onestop.review.requested", "data": {"case": "c"}}',
        '{"type": "gov.onestop.review.requested", "data": {"case": "../../licences", "review": "r"}}',
        '{"type": "gov.onestop.review.requested", "data": {"case": "c", "review": 7}}',
        '{"type": "gov.onestop.another", "data": {"case": "c", "review": "r"}}',
        '{"type": ["gov"], "data": {"case": "c", "review": "r"}}',
    ],
)
def test_what_is_no_task_is_unreadable(body: str) -> None:
    with pytest.raises(Unreadable):
        read_task(body)
