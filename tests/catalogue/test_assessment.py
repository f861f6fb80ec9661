"""What an application involves and how long it takes, before it is filed."""

import pytest

from onestop.catalogue.assessment import assess, critical_path, working_days
from onestop.catalogue.limit import Limit
from onestop.catalogue.permit import Fee
from onestop.catalogue.text import Condition
from tests.rules.services import NAME, review, service

BIG: Condition = {"properties": {"area_m2": {"minimum": 300}}, "required": ["area_m2"]}


def test_the_critical_path_follows_the_gates() -> None:
    reviews = [review("a", 5), review("b", 3, after=("a",)), review("c", 7), review("d", 1, after=("b", "c"))]
    assert critical_path(reviews) == 9
    assert critical_path([]) == 0


def test_only_what_the_applicant_waits_for_counts_and_gates_of_any_kind() -> None:
    opinion = review("opinion", 8, kind="advisory")
    notice = review("notice", 50, kind="fyi")
    declared = service([opinion, notice, review("permit", 2, after=("opinion",))])
    found = assess(declared, {})
    assert (found.expected_working_days, found.serial_working_days) == (10, 2)


def test_a_review_that_does_not_apply_opens_its_gate_at_once() -> None:
    declared = service([review("fire", 10, when=BIG), review("sign", 3, after=("fire",))])
    assert assess(declared, {"area_m2": 500}).expected_working_days == 13
    small = assess(declared, {"area_m2": 20})
    assert (small.expected_working_days, [each.id for each in small.reviews]) == (3, ["sign"])


def test_partial_answers_leave_questions_open() -> None:
    fee = Fee(
        NAME,
        10_000,
        "CNY",
        "sample",
        when={"anyOf": [BIG, {"not": {"required": ["shop"], "properties": {"shop": {}}}}]},
    )
    declared = service([review("fire", when=BIG)], fees=(fee,))
    assert assess(declared, {}).open_questions == ("area_m2", "shop")
    assert assess(declared, {"area_m2": 1, "shop": "x"}).open_questions == ()
    assert assess(declared, {"area_m2": 300, "shop": "x"}).fees == (fee,)


@pytest.mark.parametrize(
    ("limit", "days"),
    [
        (Limit(10, "working_days"), 10),
        (Limit(7, "calendar_days"), 5),
        (Limit(10, "calendar_days"), 8),
        (Limit(0, "hours"), 0),
        (Limit(4, "hours"), 1),
    ],
)
def test_other_units_are_about_so_many_working_days(limit: Limit, days: int) -> None:
    assert working_days(limit) == days


def test_a_circle_is_a_fault_and_no_endless_loop() -> None:
    with pytest.raises(ValueError, match="circle"):
        critical_path([review("a", after=("b",)), review("b", after=("a",))])
