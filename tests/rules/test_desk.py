"""A review on a desk: claimed, released, answered once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from onestop import cases
from onestop.cases import Answer, Review
from onestop.cases.desk import refuse_outdated, refuse_silent, refuse_taken, workable
from onestop.cases.reconsideration import Carried
from onestop.cases.review import pristine
from onestop.cases.turn import Revision
from onestop.errors import Conflict, Invalid, NotFound
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided
from tests.rules.test_review_in_full import FULL

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


def test_why_a_review_cannot_be_worked_on_is_named_for_whoever_says_it_in_another_language() -> None:
    silent = review("fire", on_overdue="approve")
    case = accepted(FIRE_AND_FOOD)
    found = case.reviews["fire"]
    stopped = replace(case, reviews={"fire": replace(found, status="awaiting_applicant")})
    assert found.due_at is not None
    late = found.due_at + timedelta(seconds=1)
    refusals: dict[str, Callable[[], object]] = {
        "stopped": lambda: workable(stopped, "fire"),
        "taken": lambda: refuse_taken(replace(found, claimed_by="ann"), "ben"),
        "revised": lambda: refuse_outdated(replace(found, revised=Revision(NOW, "ben")), "ben"),
        "silent": lambda: refuse_silent(found, silent, late),
    }
    for why, refused in refusals.items():
        with pytest.raises(Conflict) as refusal:
            refused()
        assert refusal.value.why == why
    refuse_silent(found, silent, found.due_at)


def test_a_review_that_begins_anew_keeps_where_it_belongs_and_what_may_happen_once() -> None:
    found = pristine(replace(FULL, branch_ended=True))
    assert found == Review(
        id="fire",
        department="fire-office",
        permit="fire-permit",
        status="approved_with_conditions",
        attendances=FULL.attendances,
        transfers=FULL.transfers,
        reopened=FULL.reopened,
        revised=FULL.revised,
        carried=FULL.carried,
        branch_ended=True,
    )
    unlicensed = replace(FULL, carried=Carried("case-0", licensed=False))
    assert pristine(unlicensed).carried is None
