"""The core department looks at the file: accepted, returned or refused."""

from dataclasses import replace

import pytest

from onestop import cases
from onestop.cases import Missing
from onestop.errors import Conflict, Fault, Invalid
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, submitted

FIRE_AND_FOOD = service([review("fire", 13), review("food", 10)])


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


def test_the_case_is_due_when_its_critical_path_ends_gates_included() -> None:
    gated = service([review("food", 10), review("sign", 5, after=("food",))])
    alone = service([review("food", 15)])
    assert accepted(gated).promised_due_at == accepted(alone).promised_due_at


def test_an_automatic_review_answers_by_its_check_as_soon_as_it_opens() -> None:
    check = {"properties": {"area_m2": {"maximum": 500}}, "required": ["area_m2"]}
    offered = service([review("register", kind="automatic", check=check), review("food", after=("register",))])
    assert accepted(offered).reviews["food"].status == "open"
    assert accepted(offered, area_m2=501).outcome == "refused"


def test_a_case_without_a_review_that_applies_is_decided_on_acceptance() -> None:
    when = {"properties": {"tobacco": {"const": True}}, "required": ["tobacco"]}
    assert accepted(service([review("tobacco", when=when)])).status == "deciding"


def test_a_returned_case_can_be_changed_and_handed_in_again() -> None:
    told = [Missing("/answers/shop", "say the name of the shop")]
    returned = cases.return_(submitted(FIRE_AND_FOOD), told).case
    amended = cases.amend(returned, FIRE_AND_FOOD, {"shop": "茶樓"}).case
    again = cases.submit(amended, FIRE_AND_FOOD, PLAIN, NOW).case
    assert (returned.status, again.status, again.attempt) == ("returned", "submitted", 2)


def test_what_is_missing_is_told_once() -> None:
    first = [Missing("/answers/shop", "say the name of the shop")]
    returned = cases.return_(submitted(FIRE_AND_FOOD), first).case
    again = cases.submit(returned, FIRE_AND_FOOD, PLAIN, NOW).case
    with pytest.raises(Invalid, match="told once") as refusal:
        cases.return_(again, [*first, Missing("/answers/tobacco", "and this"), Missing("", "and all the rest")])
    assert refusal.value.errors == (
        Fault("/missing/1", "/answers/tobacco was not told when the case was first returned"),
        Fault("/missing/2", "this was not told when the case was first returned"),
    )
    assert cases.return_(again, first).case.status == "returned"


def test_a_later_return_may_name_what_the_applicant_changed_since() -> None:
    returned = cases.return_(submitted(FIRE_AND_FOOD), [Missing("/answers/shop", "say it")]).case
    amended = cases.amend(returned, FIRE_AND_FOOD, {"tobacco": True}).case
    again = cases.submit(amended, FIRE_AND_FOOD, PLAIN, NOW).case
    assert cases.return_(again, [Missing("/answers/tobacco", "why")]).case.status == "returned"


def test_a_returned_case_has_no_date_and_forgets_what_was_changed_before() -> None:
    told = (Missing("/answers/shop", "say it"),)
    case = replace(submitted(FIRE_AND_FOOD), touched=frozenset({"/answers/tobacco"}))
    left = replace(case, status="returned", missing=told, touched=frozenset(), due_at=None, promised_due_at=None)
    assert cases.return_(case, told).case == left


def test_what_acceptance_was_about_is_over_once_the_case_is_accepted() -> None:
    told = (Missing("/answers/shop", "say it"),)
    case = replace(submitted(FIRE_AND_FOOD), overdue=True, missing=told, touched=frozenset({"/answers/shop"}))
    case = cases.accept(case, FIRE_AND_FOOD, PLAIN, NOW).case
    assert (case.overdue, case.missing, case.touched) == (False, (), frozenset())


def test_a_return_and_a_refusal_must_say_why() -> None:
    with pytest.raises(Invalid) as refusal:
        cases.return_(submitted(FIRE_AND_FOOD), [])
    assert [each.pointer for each in refusal.value.errors] == ["/missing"]
    with pytest.raises(Invalid):
        cases.refuse(submitted(FIRE_AND_FOOD), [], NOW)


def test_a_case_refused_at_acceptance_has_ended() -> None:
    case = cases.refuse(submitted(FIRE_AND_FOOD), ["not a matter for us"], NOW).case
    assert case.status == "refused"
    with pytest.raises(Conflict):
        cases.accept(case, FIRE_AND_FOOD, PLAIN, NOW)
