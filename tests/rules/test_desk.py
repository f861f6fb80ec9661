"""A review on a desk: claimed, released, answered once."""

from dataclasses import replace

import pytest

from onestop import cases
from onestop.cases import Answer
from onestop.errors import Conflict, Invalid, NotFound
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided

FIRE_AND_FOOD = service([review("fire", 13), review("food", 10)])


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
