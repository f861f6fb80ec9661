"""Gates, the join and the end of a case."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Answer
from onestop.errors import Conflict
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided, draft, submitted

FIRE_AND_FOOD = service([review("fire", 13), review("food", 10)])


def test_a_gate_opens_with_its_last_prerequisite_and_the_clock_starts_only_then() -> None:
    offered = service([review("food"), review("fire"), review("sign", 5, after=("food", "fire"))])
    case = accepted(offered)
    assert (case.reviews["sign"].status, case.reviews["sign"].due_at) == ("blocked", None)
    case = decided(case, "food", offered).case
    assert case.reviews["sign"].blocked_by == ("fire",)
    later = NOW + timedelta(days=3)
    change = cases.decide_review(case, "fire", "clerk", Answer("approved"), offered, PLAIN, later)
    assert change.case.reviews["sign"].opened_at == later
    assert [event.type for event in change.events] == ["review.decided", "review.requested"]


def test_a_gate_behind_a_refusal_never_opens_and_the_join_still_fires() -> None:
    offered = service([review("food", on_refusal="curable"), review("sign", after=("food",)), review("fire")])
    case = decided(accepted(offered), "food", offered, "refused").case
    assert case.reviews["sign"].status == "cancelled"
    assert decided(case, "fire", offered).case.status == "deciding"


def test_a_fatal_refusal_cancels_the_open_reviews_in_the_same_change() -> None:
    offered = service([review("fire"), review("food"), review("sign", after=("food",))])
    change = decided(accepted(offered), "fire", offered, "refused")
    assert (change.case.status, change.case.outcome) == ("deciding", "refused")
    assert {each.status for each in change.case.reviews.values()} == {"refused", "cancelled"}
    assert [event.type for event in change.events] == [
        "review.decided", "review.cancelled", "review.cancelled", "case.merged",
    ]  # fmt: skip


def test_the_join_fires_with_the_last_answer_and_the_decision_follows_the_rule() -> None:
    case = decided(accepted(FIRE_AND_FOOD), "fire", FIRE_AND_FOOD, "approved_with_conditions").case
    assert case.status == "in_review"
    case = decided(case, "food", FIRE_AND_FOOD).case
    assert case.status == "deciding"
    assert cases.decide(case, NOW).case.status == "approved"


def test_deciding_before_the_join_is_refused_and_deciding_twice_changes_nothing() -> None:
    with pytest.raises(Conflict):
        cases.decide(accepted(FIRE_AND_FOOD), NOW)
    offered = service([review("fire")])
    once = cases.decide(decided(accepted(offered), "fire", offered).case, NOW).case
    assert cases.decide(once, NOW + timedelta(days=1)) == cases.Change(once, ())


@pytest.mark.parametrize("stage", [draft, submitted, accepted])
def test_a_case_can_be_withdrawn_at_any_moment_before_the_decision(stage: Any) -> None:
    change = cases.withdraw(stage(FIRE_AND_FOOD), NOW)
    assert change.case.status == "withdrawn"
    assert {each.status for each in change.case.reviews.values()} <= {"cancelled"}
    assert len(change.events) == 1 + len(change.case.reviews)
    with pytest.raises(Conflict):
        cases.withdraw(change.case, NOW)


def test_licences_are_issued_once_for_each_permit_granted() -> None:
    offered = service([review("fire"), review("opinion", permit=None)])
    case = accepted(offered)
    for name in ("fire", "opinion"):
        case = decided(case, name, offered).case
    case = cases.decide(case, NOW).case
    assert [each.id for each in cases.to_issue(case)] == ["fire"]
    licence = cases.Licence("l1", "fire-permit", "fire", "fire-office", NOW, None, "signed")
    issued = cases.issue(case, {"l1": licence})
    assert [event.type for event in issued.events] == ["licence.issued"]
    assert cases.issue(issued.case, {"l2": replace(licence, id="l2")}).events == ()
    assert not cases.under_way(issued.case)


def test_a_refused_case_issues_nothing() -> None:
    offered = service([review("fire"), review("sign", on_refusal="curable")])
    case = decided(decided(accepted(offered), "fire", offered).case, "sign", offered, "refused").case
    assert cases.to_issue(cases.decide(case, NOW).case) == ()


def test_what_is_overdue_is_said_once() -> None:
    case = accepted(FIRE_AND_FOOD)
    assert cases.sweep(case, FIRE_AND_FOOD, PLAIN, NOW + timedelta(days=1)).events == ()
    late = cases.sweep(case, FIRE_AND_FOOD, PLAIN, NOW + timedelta(days=60))
    told = [event.type for event in late.events]
    assert [told.count(each) for each in ("review.overdue", "case.overdue")] == [2, 1]
    assert cases.sweep(late.case, FIRE_AND_FOOD, PLAIN, NOW + timedelta(days=61)).events == ()


def test_messages_are_numbered_and_begin_with_submission() -> None:
    with pytest.raises(Conflict):
        cases.post(draft(FIRE_AND_FOOD), "applicant", "hello", NOW)
    first = cases.post(submitted(FIRE_AND_FOOD), "applicant", "你好 👋", NOW)
    second = cases.post(first.case, "department:core-office", "yes?", NOW)
    assert second.message is not None
    assert second.message.number == 2
    assert "text" not in second.events[0].data
