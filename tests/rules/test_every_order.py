"""Every order of answers: the join fires exactly when the rule says, and the end is the same."""

from collections.abc import Mapping
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from onestop import cases
from onestop.cases import Case
from onestop.cases.status import WORKABLE
from onestop.catalogue.service import Service
from onestop.merge import COUNTED, verdict
from tests.rules.random_services import services
from tests.rules.services import NOW
from tests.rules.stages import accepted, decided

LOST, GRANTED = {"refused", "cancelled"}, {"approved", "approved_with_conditions", "deemed_approved"}
statuses = st.sampled_from(["open", "blocked", "approved", "deemed_approved", "refused", "cancelled", "not_required"])
orders = st.randoms(use_true_random=False)
MOST_MISSING = 6
"""Unanswered reviews whose every possible answer is tried."""


def by_hand(offered: Service, answers: Mapping[str, str]) -> str:
    """The merge rule on complete answers, as the law is written: nothing of `merge`'s own."""
    counted = [each for each in offered.reviews if each.kind in COUNTED and answers[each.id] != "not_required"]
    lost = [each for each in counted if answers[each.id] in LOST]
    granted = [each for each in counted if answers[each.id] in GRANTED]
    if any(answers[each.id] == "refused" and each.on_refusal == "fatal" for each in counted):
        return "refused"
    if offered.merge.rule == "quorum":
        return "approved" if len(granted) >= min(offered.merge.quorum or 0, len(counted)) else "refused"
    if lost and not (offered.merge.partial and any(each.permit for each in granted)):
        return "refused"
    return "approved"


def every_end(offered: Service, answers: Mapping[str, str], missing: list[str]) -> set[str]:
    """The verdicts of all answers that the missing ones could still get."""
    return {
        by_hand(offered, {**answers, **dict(zip(missing, rest, strict=True))})
        for rest in product(["approved", "refused"], repeat=len(missing))
    }


@given(services(), st.data())
def test_the_rule_speaks_exactly_when_no_answer_still_to_come_could_change_what_it_says(
    offered: Service, data: Any
) -> None:
    answers = {each.id: data.draw(statuses) for each in offered.reviews}
    missing = [each.id for each in offered.reviews if each.kind in COUNTED and answers[each.id] in {"open", "blocked"}][
        :MOST_MISSING
    ]
    answers |= {each: "approved" for each in answers if answers[each] in {"open", "blocked"} and each not in missing}
    ends = every_end(offered, answers, missing)
    fatal = any(each.on_refusal == "fatal" and answers[each.id] == "refused" for each in offered.reviews
                if each.kind in COUNTED)  # fmt: skip
    # Under `all` a curable refusal waits for the others, so that the applicant learns everything in one go.
    speaks = len(ends) == 1 and (offered.merge.rule == "quorum" or fatal or not missing)
    assert verdict(offered, answers) == (ends.pop() if speaks else None)


def played(offered: Service, case: Case, answers: Mapping[str, Any], order: Any) -> Case:
    """Every department answers when it is its turn in that order; the join is asked after each."""
    while case.status == "in_review":
        said = verdict(offered, {each.id: each.status for each in case.reviews.values()})
        assert said is None
        asked = sorted(each.id for each in case.reviews.values() if each.status in WORKABLE)
        name = order.choice(asked)
        case = decided(case, name, offered, answers[name]).case
    assert verdict(offered, {each.id: each.status for each in case.reviews.values()}) == case.outcome
    return cases.decide(case, NOW).case


@given(services(), st.booleans(), st.data(), orders, orders)
def test_the_same_answers_in_any_order_end_the_case_alike(
    offered: Service, tobacco: bool, data: Any, one: Any, other: Any
) -> None:
    outcomes = st.sampled_from(["approved", "approved", "approved_with_conditions", "refused"])
    answers = {each.id: data.draw(outcomes) for each in offered.reviews}
    case = accepted(offered, tobacco=tobacco)
    ends = [played(offered, case, answers, order) for order in (one, other)]
    assert ends[0].status == ends[1].status
    counted = {each.id for each in offered.reviews if each.kind in COUNTED}
    permits = [{each.id for each in cases.to_issue(end)} & counted for end in ends]
    # A quorum is content with the first who say yes; whoever has not answered by then has no permit.
    assert offered.merge.rule == "quorum" or permits[0] == permits[1]
