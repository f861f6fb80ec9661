"""The case engine, command by command."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Answer, Document, Missing
from onestop.errors import Conflict, Invalid, NotFound
from tests.rules.services import NOW, PLAIN, PLAN, review, service
from tests.rules.stages import accepted, decided, draft, submitted

FIRE_AND_FOOD = service([review("fire", 13), review("food", 10)])


def file(status: Any, problem: str | None = None) -> Document:
    return Document("d1", "floor-plan", "平面圖.pdf", "application/pdf", 10, "0" * 64, NOW, status, problem)


def test_a_draft_may_be_incomplete_but_not_wrong() -> None:
    assert cases.create("c", FIRE_AND_FOOD, "citizen", {}, NOW).case.status == "draft"
    with pytest.raises(Invalid) as refusal:
        cases.create("c", FIRE_AND_FOOD, "citizen", {"area_m2": "wide", "pool": 1}, NOW)
    assert [fault.pointer for fault in refusal.value.errors] == ["/answers", "/answers/area_m2"]


def test_submission_points_at_every_missing_answer_and_document() -> None:
    offered = service([review("fire")], documents=(PLAN,))
    with pytest.raises(Invalid) as refusal:
        cases.submit(cases.create("c", offered, "citizen", {}, NOW).case, offered, PLAIN, NOW)
    assert [fault.pointer for fault in refusal.value.errors] == ["/answers/area_m2", "/documents/floor-plan"]


@pytest.mark.parametrize(
    ("document", "word"),
    [(file("awaiting_upload"), "not uploaded"), (file("rejected", "not a PDF"), "not a PDF")],
)
def test_a_required_document_that_is_unchecked_or_rejected_holds_submission_up(document: Document, word: str) -> None:
    offered = service([review("fire")], documents=(PLAN,))
    case = replace(draft(offered), documents={"d1": document})
    with pytest.raises(Invalid) as refusal:
        cases.submit(case, offered, PLAIN, NOW)
    assert word in refusal.value.errors[0].detail


def test_a_checked_document_lets_the_case_be_submitted() -> None:
    offered = service([review("fire")], documents=(PLAN,))
    case = replace(draft(offered), documents={"d1": file("accepted")})
    assert cases.submit(case, offered, PLAIN, NOW).case.status == "submitted"


def test_a_document_that_the_answers_do_not_ask_for_is_not_missed() -> None:
    for_shops = replace(PLAN, required_when={"properties": {"shop": True}, "required": ["shop"]})
    offered = service([review("fire")], documents=(for_shops,))
    assert submitted(offered).status == "submitted"
    with pytest.raises(Invalid):
        submitted(offered, shop="茶樓 🍵")


def test_a_file_that_was_checked_keeps_its_verdict_and_its_version() -> None:
    offered = service([review("fire")], documents=(PLAN,))
    case = replace(draft(offered), documents={"d1": file("awaiting_upload")})
    checked = cases.record_check(case, "d1", None, "v1").case
    again = cases.record_check(checked, "d1", "too late", "v2")
    assert again.events == ()
    assert (again.case.documents["d1"].status, again.case.documents["d1"].object_version) == ("accepted", "v1")


@pytest.mark.parametrize(
    ("change", "pointer"),
    [({"content_type": "text/html"}, "/content_type"), ({"size": 0}, "/size"), ({"size": 10**9}, "/size")],
)
def test_a_document_must_meet_its_requirement(change: Any, pointer: str) -> None:
    offered = service([review("fire")], documents=(PLAN,))
    with pytest.raises(Invalid) as refusal:
        cases.declare_document(draft(offered), offered, replace(file("awaiting_upload"), **change), NOW)
    assert refusal.value.errors[0].pointer == pointer


def test_a_second_submission_is_refused() -> None:
    with pytest.raises(Conflict):
        cases.submit(submitted(FIRE_AND_FOOD), FIRE_AND_FOOD, PLAIN, NOW)


def test_acceptance_opens_every_review_at_once_each_on_its_own_clock() -> None:
    case = accepted(FIRE_AND_FOOD)
    assert {each.id: each.status for each in case.reviews.values()} == {"fire": "open", "food": "open"}
    assert case.reviews["fire"].promised_due_at == case.promised_due_at
    assert case.reviews["food"].promised_due_at < case.promised_due_at  # type: ignore[operator]  # both are set


def test_a_branch_that_the_answers_do_not_call_for_is_not_required() -> None:
    when = {"properties": {"tobacco": {"const": True}}, "required": ["tobacco"]}
    offered = service([review("tobacco", when=when), review("food")])
    assert accepted(offered).reviews["tobacco"].status == "not_required"
    assert accepted(offered, tobacco=True).reviews["tobacco"].status == "open"


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


def test_the_case_is_due_when_its_critical_path_ends_gates_included() -> None:
    gated = service([review("food", 10), review("sign", 5, after=("food",))])
    alone = service([review("food", 15)])
    assert accepted(gated).promised_due_at == accepted(alone).promised_due_at


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


def test_an_automatic_review_answers_by_its_check_as_soon_as_it_opens() -> None:
    check = {"properties": {"area_m2": {"maximum": 500}}, "required": ["area_m2"]}
    offered = service([review("register", kind="automatic", check=check), review("food", after=("register",))])
    assert accepted(offered).reviews["food"].status == "open"
    assert accepted(offered, area_m2=501).outcome == "refused"


def test_a_case_without_a_review_that_applies_is_decided_on_acceptance() -> None:
    when = {"properties": {"tobacco": {"const": True}}, "required": ["tobacco"]}
    assert accepted(service([review("tobacco", when=when)])).status == "deciding"


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


def test_a_review_is_answered_once() -> None:
    case = decided(accepted(FIRE_AND_FOOD), "fire", FIRE_AND_FOOD).case
    with pytest.raises(Conflict, match="approved already"):
        decided(case, "fire", FIRE_AND_FOOD, "refused")


def test_nobody_decides_a_blocked_an_unknown_or_a_closed_review() -> None:
    offered = service([review("food"), review("sign", after=("food",))])
    with pytest.raises(Conflict, match="waits for: food"):
        decided(accepted(offered), "sign", offered)
    with pytest.raises(NotFound):
        decided(accepted(offered), "none", offered)
    with pytest.raises(Conflict, match="submitted"):
        decided(replace(accepted(offered), status="submitted"), "food", offered)


def test_a_claimed_review_is_its_clerks_until_it_is_released() -> None:
    case = cases.claim(accepted(FIRE_AND_FOOD), "fire", "ann").case
    assert cases.claim(case, "fire", "ann") == cases.Change(case, ())
    for command in (cases.claim, cases.release):
        with pytest.raises(Conflict, match="colleague"):
            command(case, "fire", "ben")
    with pytest.raises(Conflict, match="colleague"):
        decided(case, "fire", FIRE_AND_FOOD)
    released = cases.release(case, "fire", "ann").case
    assert cases.claim(released, "fire", "ben").case.reviews["fire"].claimed_by == "ben"


@pytest.mark.parametrize(
    ("answer", "pointer"),
    [
        (Answer("refused"), "/reasons"),
        (Answer("approved_with_conditions"), "/conditions"),
        (Answer("approved", conditions=("x",)), "/conditions"),
    ],
)
def test_a_decision_owes_what_its_outcome_owes(answer: Answer, pointer: str) -> None:
    with pytest.raises(Invalid) as refusal:
        cases.decide_review(accepted(FIRE_AND_FOOD), "fire", "clerk", answer, FIRE_AND_FOOD, PLAIN, NOW)
    assert refusal.value.errors[0].pointer == pointer


def test_a_returned_case_can_be_changed_and_handed_in_again() -> None:
    told = [Missing("/answers/shop", "say the name of the shop")]
    returned = cases.return_(submitted(FIRE_AND_FOOD), FIRE_AND_FOOD, told).case
    amended = cases.amend(returned, FIRE_AND_FOOD, {"shop": "茶樓"}).case
    again = cases.submit(amended, FIRE_AND_FOOD, PLAIN, NOW).case
    assert (returned.status, again.status, again.attempt) == ("returned", "submitted", 2)


def test_what_is_missing_is_told_once() -> None:
    first = [Missing("/answers/shop", "say the name of the shop")]
    returned = cases.return_(submitted(FIRE_AND_FOOD), FIRE_AND_FOOD, first).case
    again = cases.submit(returned, FIRE_AND_FOOD, PLAIN, NOW).case
    with pytest.raises(Invalid, match="told once"):
        cases.return_(again, FIRE_AND_FOOD, [Missing("/answers/tobacco", "and this")])
    assert cases.return_(again, FIRE_AND_FOOD, first).case.status == "returned"


def test_a_later_return_may_name_what_the_applicant_changed_since() -> None:
    returned = cases.return_(submitted(FIRE_AND_FOOD), FIRE_AND_FOOD, [Missing("/answers/shop", "say it")]).case
    amended = cases.amend(returned, FIRE_AND_FOOD, {"tobacco": True}).case
    again = cases.submit(amended, FIRE_AND_FOOD, PLAIN, NOW).case
    assert cases.return_(again, FIRE_AND_FOOD, [Missing("/answers/tobacco", "why")]).case.status == "returned"


def test_a_return_and_a_refusal_must_say_why() -> None:
    with pytest.raises(Invalid):
        cases.return_(submitted(FIRE_AND_FOOD), FIRE_AND_FOOD, [])
    with pytest.raises(Invalid):
        cases.refuse(submitted(FIRE_AND_FOOD), FIRE_AND_FOOD, [], NOW)


def test_a_case_refused_at_acceptance_has_ended() -> None:
    case = cases.refuse(submitted(FIRE_AND_FOOD), FIRE_AND_FOOD, ["not a matter for us"], NOW).case
    assert case.status == "refused"
    with pytest.raises(Conflict):
        cases.accept(case, FIRE_AND_FOOD, PLAIN, NOW)


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
