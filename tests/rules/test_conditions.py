"""Conditional approvals merged: every condition once, and a conflict settled before the case can be decided."""

from dataclasses import replace
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Answer, Case, Change, Reopening, Term, Viewer, view
from onestop.cases.conditional import collected, conditions_of
from onestop.catalogue.service import Service
from onestop.errors import Conflict, Invalid, NotFound
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided, types

TWO = service([review("noise"), review("traffic")])
WORDED = {"subject": None, "requirement": None}
CLOSING = {"text": "closing-time: 22:00", "subject": "closing-time", "requirement": "22:00"}


def required(case: Case, name: str, requirement: str, offered: Service = TWO, *free: str) -> Change:
    answer = Answer("approved_with_conditions", conditions=free, terms=[Term("closing-time", requirement)])
    return cases.decide_review(case, name, "clerk", answer, offered, PLAIN, NOW)


def disagreed() -> Change:
    return required(required(accepted(TWO), "noise", "22:00").case, "traffic", "24:00")


def settled(case: Case, requirement: str = "22:00", subject: str = "closing-time") -> Change:
    return cases.resolve(case, subject, "core", requirement, ["the neighbours sleep"], TWO, PLAIN, NOW)


def test_conditions_of_all_departments_are_collected_each_once_with_its_reviews() -> None:
    case = required(accepted(TWO), "noise", "22:00", TWO, "keep the door shut").case
    case = required(case, "traffic", "22:00", TWO, "no parking").case
    assert case.status == "deciding"
    assert collected(case) == [
        {"text": "keep the door shut", **WORDED, "reviews": ["noise"]},
        {**CLOSING, "reviews": ["noise", "traffic"]},
        {"text": "no parking", **WORDED, "reviews": ["traffic"]},
    ]


def test_conditions_of_a_refusal_or_of_a_review_without_any_are_none() -> None:
    assert collected(decided(accepted(TWO), "noise", TWO).case) == []


@pytest.mark.parametrize("same", ["22:00", " 22:00 ", "22:00\n"])
def test_the_same_requirement_in_another_spelling_is_no_conflict(same: str) -> None:
    assert required(required(accepted(TWO), "noise", "22:00").case, "traffic", same).case.status == "deciding"


def test_two_requirements_for_one_subject_go_to_the_core_department_and_hold_the_decision_up() -> None:
    change = disagreed()
    assert types(change) == ["review.decided", "conflict.found"]
    assert change.events[-1].data == {"subject": "closing-time", "department": "core-office"}
    assert change.case.status == "in_review"
    assert change.case.conflicts["closing-time"].requirements == ("22:00", "24:00")
    assert change.case.due_at is not None
    with pytest.raises(Conflict):
        cases.decide(change.case, NOW)


def test_the_settlement_replaces_what_conflicted_and_the_join_fires_with_it() -> None:
    change = settled(disagreed().case)
    assert types(change) == ["conflict.resolved", "case.merged"]
    assert cases.decide(change.case, NOW).case.status == "approved"
    assert collected(change.case) == [{**CLOSING, "reviews": ["noise", "traffic"]}]
    assert conditions_of(change.case, change.case.reviews["traffic"]) == ("closing-time: 22:00",)


def test_who_settled_it_when_and_why_is_kept() -> None:
    case = cases.resolve(disagreed().case, "closing-time", "core", " 23:00 ", ["a", "b"], TWO, PLAIN, NOW).case
    found = disagreed().case.conflicts["closing-time"]
    kept = replace(found, requirement="23:00", reasons=("a", "b"), clerk="core", resolved_at=NOW)
    assert case.conflicts["closing-time"] == kept


def test_a_conflict_is_settled_once_with_reasons_and_only_if_there_is_one() -> None:
    case = disagreed().case
    with pytest.raises(NotFound):
        settled(case, subject="colour")
    with pytest.raises(Invalid) as refusal:
        cases.resolve(case, "closing-time", "core", " ", [""], TWO, PLAIN, NOW)
    assert [fault.pointer for fault in refusal.value.errors] == ["/requirement", "/reasons"]
    with pytest.raises(Conflict):
        settled(settled(case).case)


def test_a_conflict_settled_early_opens_again_when_a_third_department_wants_something_else() -> None:
    offered = service([review("noise"), review("traffic"), review("fire")])
    case = required(required(accepted(offered), "noise", "22:00", offered).case, "traffic", "24:00", offered).case
    case = cases.resolve(case, "closing-time", "core", "23:00", ["half way"], offered, PLAIN, NOW).case
    assert required(case, "fire", "23:00", offered).case.status == "deciding"
    third = required(case, "fire", "20:00", offered)
    assert types(third) == ["review.decided", "conflict.found"]
    assert third.case.status == "in_review"


def test_a_refusal_has_no_conflict_to_wait_for() -> None:
    offered = service([review("noise"), review("traffic"), review("fire")])
    case = required(required(accepted(offered), "noise", "22:00", offered).case, "traffic", "24:00", offered).case
    assert decided(case, "fire", offered, "refused").case.outcome == "refused"


def test_an_advisory_review_cannot_raise_a_conflict() -> None:
    offered = service([review("noise"), review("neighbours", kind="advisory"), review("fire")])
    case = required(required(accepted(offered), "noise", "22:00", offered).case, "neighbours", "20:00", offered).case
    assert decided(case, "fire", offered).case.status == "deciding"


def test_sending_one_of_the_answers_back_ends_the_conflict() -> None:
    case = disagreed().case
    case = cases.reopen(case, "traffic", Reopening("", "talk to noise", "core", NOW), TWO, PLAIN, NOW).case
    assert case.conflicts == {}
    assert required(case, "traffic", "22:00").case.status == "deciding"


@pytest.mark.parametrize(
    "answer",
    [
        Answer("approved", terms=[Term("closing-time", "22:00")]),
        Answer("approved_with_conditions"),
        Answer("approved_with_conditions", terms=[Term("closing-time", "22:00"), Term("closing-time", "23:00")]),
    ],
)
def test_terms_go_with_a_conditional_approval_each_subject_once(answer: Any) -> None:
    with pytest.raises(Invalid) as refusal:
        cases.decide_review(accepted(TWO), "noise", "clerk", answer, TWO, PLAIN, NOW)
    assert [fault.pointer for fault in refusal.value.errors] == ["/conditions"]


def test_a_case_with_an_open_conflict_can_still_be_withdrawn() -> None:
    assert cases.withdraw(disagreed().case, NOW).case.status == "withdrawn"


def test_conflicts_are_for_the_applicant_and_the_core_department() -> None:
    for viewer, told in ((Viewer(whole=True), 1), (Viewer(departments=frozenset({"noise-office"})), 0)):
        seen = view(disagreed().case, TWO, viewer)
        assert (len(seen["conflicts"]), len(seen["conditions"])) == (told, 2 * told)
