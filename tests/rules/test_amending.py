"""A submitted case changed by its applicant: whoever sees what changed begins anew, and nobody else."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop import cases
from onestop.cases import Document
from onestop.errors import Conflict, Invalid
from tests.rules.amending import LATER, OFFERED, PREMISES, SMALL, TOBACCO, amended, with_plan
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided, draft, submitted, swept, types


def test_only_the_reviews_that_see_a_changed_field_begin_anew_answered_or_not() -> None:
    case = decided(accepted(OFFERED, tobacco=True), "food", OFFERED).case
    for before in (case, accepted(OFFERED, tobacco=True)):
        change = amended(before, shop="茶樓")
        assert {key: (each.status, each.opened_at) for key, each in change.case.reviews.items()} == {
            "food": ("open", LATER), "health": ("open", NOW), "tobacco": ("open", NOW),
        }  # fmt: skip
        assert types(change) == ["case.amended", "review.reopened"]


def test_the_event_says_what_changed_by_name_and_when_the_department_is_due() -> None:
    change = amended(accepted(OFFERED), shop="茶樓")
    assert change.events[0].data == {"fields": ["shop"], "documents": []}
    assert (change.events[1].data["why"], change.events[1].data["due_at"] is None) == ("amended", False)


def test_a_branch_becomes_required_or_is_not_required_any_more() -> None:
    with_tobacco = amended(accepted(OFFERED), tobacco=True)
    assert with_tobacco.case.reviews["tobacco"].status == "open"
    assert "review.requested" in types(with_tobacco)
    without = amended(with_tobacco.case, at=LATER + timedelta(days=1), tobacco=None)
    assert without.case.reviews["tobacco"].status == "not_required"
    assert [(event.type, event.data.get("why")) for event in without.events[1:3]] == [
        ("review.cancelled", "not required"), ("review.reopened", "amended"),
    ]  # fmt: skip


def test_a_case_is_settled_when_what_it_still_waited_for_is_not_required_any_more() -> None:
    offered = service([review("food", sees=PREMISES), review("tobacco", when=TOBACCO)], amendable=True)
    case = decided(accepted(offered, tobacco=True), "food", offered).case
    assert amended(case, offered, tobacco=False).case.status == "deciding"


def test_an_amended_answer_may_ask_for_a_document_and_a_new_document_restarts_who_sees_it() -> None:
    case = accepted(OFFERED)
    with pytest.raises(Invalid) as refusal:
        amended(case, area_m2=400)
    assert [fault.pointer for fault in refusal.value.errors] == ["/documents/floor-plan"]
    change = amended(with_plan(case), area_m2=400)
    assert change.events[0].data == {"fields": ["area_m2"], "documents": ["floor-plan"]}
    assert {each.opened_at for each in change.case.reviews.values() if each.status == "open"} == {LATER}
    assert amended(change.case).events == ()


@pytest.mark.parametrize("status", ["awaiting_upload", "rejected"])
def test_a_new_file_that_is_not_in_order_is_not_taken_in(status: str) -> None:
    with pytest.raises(Invalid) as refusal:
        amended(with_plan(accepted(OFFERED), status), shop="茶樓")
    assert {fault.pointer for fault in refusal.value.errors} == {"/documents/floor-plan"}


def test_a_paused_review_begins_anew_and_stays_paused() -> None:
    request = cases.Request([cases.Deficiency("/answers/area_m2", "how large?")])
    case = cases.ask(accepted(OFFERED), "food", "clerk", request, OFFERED, PLAIN, NOW).case
    case = swept(case, OFFERED, case.letters[1].send_at)
    later = case.letters[1].send_at + timedelta(hours=1)
    food = cases.amend_submitted(case, OFFERED, {"shop": "茶樓"}, PLAIN, later).case.reviews["food"]
    assert (food.status, food.due_at, food.opened_at) == ("awaiting_applicant", None, later)
    with pytest.raises(Invalid, match="amendment") as refusal:
        cases.amend_submitted(case, OFFERED, {"area_m2": 90}, PLAIN, later)
    assert [fault.pointer for fault in refusal.value.errors] == ["/answers/area_m2"]


def test_what_was_opened_behind_a_review_that_begins_anew_waits_again() -> None:
    offered = service([review("food", sees=PREMISES), review("sign", after=("food",))], amendable=True)
    case = decided(accepted(offered), "food", offered).case
    assert amended(case, offered, shop="茶樓").case.reviews["sign"].status == "blocked"


def test_a_check_of_the_systems_own_is_made_again_and_may_end_the_case() -> None:
    offered = service([review("size", kind="automatic", check=SMALL), review("food")], amendable=True)
    change = amended(accepted(offered), offered, area_m2=501)
    assert (change.case.outcome, types(change)[:2]) == ("refused", ["case.amended", "review.decided"])


def test_before_acceptance_an_amendment_changes_the_file_and_no_clock() -> None:
    case = submitted(OFFERED)
    change = amended(case, shop="茶樓")
    assert (change.case.answers["shop"], change.case.due_at, types(change)) == ("茶樓", case.due_at, ["case.amended"])


def test_an_amendment_meets_the_form_whole() -> None:
    with pytest.raises(Invalid):
        amended(accepted(OFFERED), area_m2=None)


def test_where_the_service_does_not_allow_it_or_the_case_has_ended_nothing_is_amended() -> None:
    fixed = replace(OFFERED, amendable=False)
    with pytest.raises(Conflict):
        amended(accepted(fixed), fixed, shop="茶樓")
    for case in (draft(OFFERED), cases.withdraw(accepted(OFFERED), NOW).case):
        with pytest.raises(Conflict):
            amended(case, shop="茶樓")
    with pytest.raises(Conflict):
        cases.declare_document(accepted(fixed), fixed, Document("d", "floor-plan", "", "", 1, "", NOW), NOW)


@given(st.booleans(), st.sampled_from([None, "茶樓"]), st.sampled_from(["food", "health", None]))
def test_amending_there_and_back_leaves_the_same_reviews_required(
    tobacco: bool, shop: str | None, answered: str | None
) -> None:
    case = accepted(OFFERED)
    case = decided(case, answered, OFFERED).case if answered else case
    there = amended(case, tobacco=tobacco, shop=shop).case
    back = amended(there, tobacco=None, shop=None).case
    required = {key: each.status != "not_required" for key, each in case.reviews.items()}
    assert {key: each.status != "not_required" for key, each in back.reviews.items()} == required
    assert back.answers == case.answers


def test_a_claim_after_an_amendment_takes_the_new_file_and_the_date_of_the_change_stays() -> None:
    case = amended(cases.claim(accepted(OFFERED), "food", "ann").case, shop="茶樓").case
    again = cases.claim(case, "food", "ann").case.reviews["food"]
    assert again.revised is not None
    assert (again.revised.at, again.revised.holder, again.claimed_by) == (LATER, None, "ann")
