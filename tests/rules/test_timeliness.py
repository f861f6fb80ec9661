"""Each answer tells how it kept its limits: what statistics count, and no reader of cases has to compute again."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop import cases
from onestop.cases import Answer, Change, Deficiency, Request
from onestop.cases.timeliness import of_case
from onestop.catalogue.limit import Limit
from onestop.catalogue.procedure import Supplement
from onestop.clock import Calendar, Pause, ledger, working_days
from tests.rules.calendars import calendars
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided, swept
from tests.rules.test_any_calendar import instants, stops

FOOD_FIRE_SIGN = service([review("food", 5), review("fire", 10), review("sign", 5, after=("food",))])


def after(days: int) -> datetime:
    """So many days after a Friday noon."""
    return NOW + timedelta(days=days)


def told(change: Change, type_: str = "review.decided") -> Mapping[str, Any]:
    return next(each.data for each in change.events if each.type == type_)


@pytest.mark.parametrize(
    ("days", "facts"),
    [
        (0, (True, True, 0)),
        (1, (True, True, 0)),  # a Saturday
        (3, (True, True, 1)),
        (7, (True, True, 5)),
        (10, (False, True, 6)),
        (15, (False, False, 10)),  # the Saturday after the last day
    ],
)
def test_an_answer_tells_whether_it_kept_the_promise_and_the_law_and_how_long_it_took(days: int, facts: Any) -> None:
    data = told(decided(accepted(FOOD_FIRE_SIGN), "food", FOOD_FIRE_SIGN, at=after(days)))
    assert (data["on_time"], data["within_law"], data["working_days"]) == facts


def test_silence_is_late() -> None:
    offered = service([review("food", 5, on_overdue="approve")])
    data = told(cases.sweep(accepted(offered), offered, PLAIN, after(17)))
    assert (data["outcome"], data["on_time"], data["within_law"]) == ("deemed_approved", False, False)


def test_what_a_rule_answers_and_what_is_only_told_is_nobodys_achievement() -> None:
    offered = service([review("tax", kind="automatic", check={}), review("police", kind="fyi"), review("food")])
    begun = cases.accept(cases.submit(_draft(offered), offered, PLAIN, NOW).case, offered, PLAIN, NOW)
    noted = decided(begun.case, "police", offered)
    for change in (begun, noted):
        assert "working_days" not in told(change)


def test_days_on_which_the_applicant_was_waited_for_are_not_the_departments() -> None:
    offered = service([review("food", 5)], supplement=Supplement(window=0))
    request = Request([Deficiency("/answers/shop", "which?")])
    asked = cases.ask(accepted(offered), "food", "ann", request, offered, PLAIN, after(3)).case
    answered = cases.respond(asked, 1, {"shop": "茶樓"}, {}, offered, PLAIN, after(12)).case
    change = cases.decide_review(answered, "food", "ann", Answer("approved"), offered, PLAIN, after(13))
    assert (told(change)["on_time"], told(change)["working_days"]) == (True, 2)
    facts = of_case(change.case, offered, PLAIN, after(13))
    assert (facts["working_days"], facts["on_time"]) == (9, True)


def test_a_case_tells_what_working_side_by_side_saved() -> None:
    case = decided(accepted(FOOD_FIRE_SIGN), "food", FOOD_FIRE_SIGN, at=after(4)).case
    case = decided(case, "sign", FOOD_FIRE_SIGN, at=after(6)).case
    case = decided(case, "fire", FOOD_FIRE_SIGN, at=after(7)).case
    change = cases.decide(case, after(7), of_case(case, FOOD_FIRE_SIGN, PLAIN, after(7)))
    # Food two days and then the sign two, the fire brigade five meanwhile: nine one after another.
    assert told(change, "case.decided") == {
        "department": "core-office", "outcome": "approved",
        "on_time": True, "within_law": True, "working_days": 5, "days_saved": 4,
    }  # fmt: skip


def test_a_case_is_late_by_the_latest_of_its_reviews() -> None:
    case = decided(accepted(FOOD_FIRE_SIGN), "food", FOOD_FIRE_SIGN, at=after(4)).case
    case = decided(case, "sign", FOOD_FIRE_SIGN, at=after(6)).case
    case = decided(case, "fire", FOOD_FIRE_SIGN, at=after(17)).case
    kept = [of_case(case, FOOD_FIRE_SIGN, PLAIN, after(days)) for days in (14, 17, 31)]
    assert [(each["on_time"], each["within_law"]) for each in kept] == [(True, True), (False, True), (False, False)]


def test_a_case_for_which_nobody_was_asked_has_nothing_to_tell() -> None:
    offered = service([review("food", when={"properties": {"tobacco": {"const": True}}, "required": ["tobacco"]})])
    assert of_case(accepted(offered), offered, PLAIN, NOW) == {}
    assert of_case(_draft(FOOD_FIRE_SIGN), FOOD_FIRE_SIGN, PLAIN, NOW) == {}


def test_what_was_cancelled_saved_nobody_anything() -> None:
    case = decided(accepted(FOOD_FIRE_SIGN), "food", FOOD_FIRE_SIGN, "refused", at=after(4)).case
    facts = of_case(case, FOOD_FIRE_SIGN, PLAIN, after(4))
    assert (facts["days_saved"], facts["working_days"], facts["on_time"]) == (0, 2, True)


def test_an_overdue_case_is_told_late_whenever_the_sweep_came() -> None:
    case = swept(accepted(FOOD_FIRE_SIGN), FOOD_FIRE_SIGN, after(40))
    assert told(decided(case, "food", FOOD_FIRE_SIGN, at=after(40)))["within_law"] is False


@given(calendars(), instants, st.integers(1, 40), stops())
def test_working_days_are_the_counted_days_of_the_ledger(
    calendar: Calendar, start: datetime, within: int, pauses: list[Pause]
) -> None:
    found = ledger(calendar, start, Limit(within, "working_days"), pauses)
    assert found.due_at is not None
    counted = tuple(each.day for each in found.days if each.state == "counted")
    assert working_days(calendar, start, found.due_at, pauses) == counted


@given(calendars(), st.lists(instants, min_size=3, max_size=3).map(sorted))
def test_working_days_of_one_stretch_after_another_are_those_of_both(
    calendar: Calendar, moments: list[datetime]
) -> None:
    first, second, third = moments
    both = (*working_days(calendar, first, second), *working_days(calendar, second, third))
    assert working_days(calendar, first, third) == both


def _draft(offered: Any) -> cases.Case:
    return cases.create("case-1", offered, "citizen", {"area_m2": 100}, NOW).case
