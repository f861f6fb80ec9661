"""What an amendment leaves of reviews that were not begun, not required, paused, or answered by rule."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.errors import Invalid
from onestop.events import Event
from tests.rules.amending import LATER, OFFERED, PREMISES, TOBACCO, amended, with_plan
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided, submitted, swept, types

BEHIND = service(
    [review("food", sees=PREMISES, on_refusal="curable"), review("tobacco", when=TOBACCO, after=("food",))],
    amendable=True,
)


def test_nobody_is_told_that_a_review_is_off_which_they_were_never_asked_for() -> None:
    waiting = accepted(BEHIND, tobacco=True)
    fallen = decided(waiting, "food", BEHIND, "refused")
    assert [waiting.reviews["tobacco"].status, "review.cancelled" in types(fallen)] == ["blocked", True]
    change = amended(waiting, BEHIND, tobacco=None)
    assert (change.case.reviews["tobacco"].status, types(change)) == ("not_required", ["case.amended"])


def test_a_review_that_is_required_now_waits_for_its_gate() -> None:
    change = amended(accepted(BEHIND), BEHIND, tobacco=True)
    tobacco = change.case.reviews["tobacco"]
    assert (tobacco.status, tobacco.blocked_by) == ("blocked", ("food",))


def test_a_visit_to_what_is_no_longer_applied_for_is_off_by_its_name() -> None:
    plan = cases.Offer("inspection", "here", [LATER + timedelta(days=9)])
    case = cases.offer(accepted(OFFERED), "food", "clerk", "v1", plan, OFFERED, PLAIN, NOW).case
    change = amended(case, shop="茶樓")
    about = {"review": "food", "department": "food-office", "visit": "v1"}
    assert Event("visit.cancelled", "system", about) in change.events
    assert change.case.visits["v1"].status == "cancelled"


def test_an_answer_by_rule_is_given_anew_only_when_the_rule_says_otherwise_now() -> None:
    check = {"properties": {"area_m2": {"maximum": 200}}}
    by_rule = review("check", kind="automatic", check=check, permit=None, on_refusal="curable")
    offered = service([review("food", sees=PREMISES), by_rule], amendable=True)

    def answered(case: Any) -> Any:
        state = case.reviews["check"]
        return state.outcome, state.decided_at

    case = accepted(offered)
    assert answered(case) == ("approved", NOW)
    assert answered(amended(case, offered, shop="茶樓", area_m2=150).case) == ("approved", NOW)
    larger = amended(case, offered, area_m2=300).case
    assert answered(larger) == ("refused", LATER)
    assert answered(amended(larger, offered, at=LATER + timedelta(days=1), area_m2=301).case) == ("refused", LATER)


def test_whoever_waits_for_the_applicant_still_has_the_review_after_an_amendment() -> None:
    request = cases.Request([cases.Deficiency("/answers/area_m2", "how large?")])
    case = cases.claim(accepted(OFFERED), "food", "ann").case
    case = cases.ask(case, "food", "ann", request, OFFERED, PLAIN, NOW).case
    case = swept(case, OFFERED, case.letters[1].send_at)
    later = case.letters[1].send_at + timedelta(hours=1)
    assert amended(case, at=later, shop="茶樓").case.reviews["food"].claimed_by == "ann"


def test_what_is_changed_before_acceptance_is_remembered_with_what_was_changed_before() -> None:
    case = replace(submitted(OFFERED), touched=frozenset({"/answers/area_m2"}))
    assert amended(case, shop="茶樓").case.touched == {"/answers/area_m2", "/answers/shop"}


@pytest.mark.parametrize(("status", "why"), [("awaiting_upload", "not uploaded"), ("rejected", "it is empty")])
def test_a_file_that_is_not_taken_in_says_why(status: str, why: str) -> None:
    case = with_plan(accepted(OFFERED), status)
    problem = "it is empty" if status == "rejected" else None
    files = {key: replace(each, problem=problem) for key, each in case.documents.items()}
    with pytest.raises(Invalid) as refusal:
        amended(replace(case, documents=files), shop="茶樓")
    assert any(why in each.detail for each in refusal.value.errors)
