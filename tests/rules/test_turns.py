"""A review handed on to another department, or sent back to be done again."""

from datetime import timedelta

import pytest

from onestop import cases
from onestop.cases import Case, Change, Reopening, Transfer, Viewer, view
from onestop.cases.transferring import MOST_TRANSFERS
from onestop.catalogue.review import Sees
from onestop.catalogue.service import Service
from onestop.errors import Conflict, Invalid, NotFound
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided, swept, types

FIRE_AND_FOOD = service([review("fire", 13), review("food", 10, sees=Sees(("premises",)))])
GATED = service([review("food"), review("sign", 5, after=("food",)), review("fire")])
OFFICES = {"food-office", "fire-office", "health"}
LATER = NOW + timedelta(days=3)


def handed_on(case: Case, to: str = "health", reason: str = "theirs", clerk: str = "clerk", at: str = "food") -> Change:
    origin = case.reviews[at].department if at in case.reviews else ""
    passed = Transfer(origin, to, reason, LATER)
    return cases.transfer(case, at, clerk, passed, OFFICES, FIRE_AND_FOOD, PLAIN, LATER)


def sent_back(case: Case, name: str, offered: Service = GATED, reason: str = "overlooked") -> Change:
    return cases.reopen(case, name, Reopening("", reason, "core", LATER), offered, PLAIN, LATER)


def test_a_transfer_moves_the_review_and_not_its_clock() -> None:
    case = cases.claim(accepted(FIRE_AND_FOOD), "food", "clerk").case
    change = handed_on(case)
    before, after = case.reviews["food"], change.case.reviews["food"]
    assert (after.department, after.status, after.claimed_by) == ("health", "open", None)
    assert (after.opened_at, after.due_at, after.promised_due_at) == (
        before.opened_at, before.due_at, before.promised_due_at,
    )  # fmt: skip
    (event,) = change.events
    assert (event.type, event.data["department"], event.data["from"]) == ("review.transferred", "health", "food-office")


def test_after_a_transfer_the_new_department_sees_what_the_review_may_see_and_the_old_one_nothing() -> None:
    case = handed_on(accepted(FIRE_AND_FOOD)).case
    answers = {
        office: view(case, FIRE_AND_FOOD, Viewer(departments=frozenset({office})))["answers"]
        for office in ("health", "food-office")
    }
    assert answers == {"health": {"area_m2": 100}, "food-office": {}}


@pytest.mark.parametrize(
    ("to", "reason", "pointer"),
    [("elves", "theirs", "/to"), ("food-office", "theirs", "/to"), ("health", " ", "/reason")],
)
def test_a_transfer_names_another_department_and_a_reason(to: str, reason: str, pointer: str) -> None:
    with pytest.raises(Invalid) as refusal:
        handed_on(accepted(FIRE_AND_FOOD), to, reason)
    assert [fault.pointer for fault in refusal.value.errors] == [pointer]


def test_a_finished_a_colleagues_or_no_review_is_not_transferred() -> None:
    case = accepted(FIRE_AND_FOOD)
    for state in (decided(case, "food", FIRE_AND_FOOD).case, cases.claim(case, "food", "colleague").case):
        with pytest.raises(Conflict):
            handed_on(state)
    with pytest.raises(NotFound):
        handed_on(case, at="pool")


def test_a_review_is_not_passed_on_without_end() -> None:
    case = accepted(FIRE_AND_FOOD)
    for each in range(MOST_TRANSFERS):
        case = handed_on(case, "health" if each % 2 == 0 else "food-office").case
    with pytest.raises(Conflict):
        handed_on(case, "fire-office")


def test_a_review_sent_back_loses_its_answer_and_begins_a_new_run_of_its_clock() -> None:
    case = decided(accepted(GATED), "fire", GATED, "approved_with_conditions").case
    change = sent_back(case, "fire")
    fire = change.case.reviews["fire"]
    assert (fire.status, fire.outcome, fire.conditions, fire.opened_at) == ("open", None, (), LATER)
    assert fire.due_at is not None
    assert fire.reopened is not None
    assert fire.reopened.withdrew == "approved_with_conditions"
    (event,) = change.events
    assert (event.type, event.data["why"]) == ("review.reopened", "sent back")


def test_what_was_opened_behind_it_and_not_answered_waits_again() -> None:
    change = sent_back(decided(accepted(GATED), "food", GATED).case, "food")
    sign = change.case.reviews["sign"]
    assert (sign.status, sign.blocked_by, sign.due_at) == ("blocked", ("food",), None)
    assert types(change) == ["review.reopened", "review.cancelled"]
    again = decided(change.case, "food", GATED)
    assert types(again) == ["review.decided", "review.requested"]


def test_what_was_answered_behind_it_stays_answered_unless_it_is_refused_now() -> None:
    case = decided(decided(accepted(GATED), "food", GATED).case, "sign", GATED).case
    case = sent_back(case, "food").case
    assert case.reviews["sign"].status == "approved"
    assert decided(decided(case, "food", GATED).case, "fire", GATED).case.outcome == "approved"
    curable = service([review("food", on_refusal="curable"), *GATED.reviews[1:]])
    refused = decided(case, "food", curable, "refused").case
    assert refused.reviews["sign"].status == "cancelled"


def test_what_is_worked_on_behind_a_permit_that_falls_with_its_own_prerequisite_is_cancelled() -> None:
    """Found by `make prove`: the answered one in between kept its gate open when it was sent back."""
    first, between = review("food", on_refusal="curable"), review("sign", after=("food",))
    chain = service([first, between, review("terrace", after=("sign",)), review("fire")])
    case = decided(decided(accepted(chain), "food", chain).case, "sign", chain).case
    plan = cases.Offer("inspection", "here", [LATER + timedelta(days=9)])
    case = cases.offer(case, "terrace", "clerk", "v1", plan, chain, PLAIN, LATER).case
    change = decided(sent_back(case, "food", chain).case, "food", chain, "refused")
    assert [change.case.reviews[each].status for each in ("sign", "terrace", "fire")] == ["cancelled"] * 2 + ["open"]
    assert change.case.visits["v1"].status == "cancelled"
    assert types(change) == ["review.decided", "review.cancelled", "review.cancelled"]


def test_what_was_cancelled_for_its_refusal_waits_again() -> None:
    curable = service([review("food", on_refusal="curable"), *GATED.reviews[1:]])
    case = decided(accepted(curable), "food", curable, "refused").case
    assert case.reviews["sign"].status == "cancelled"
    case = sent_back(case, "food", curable).case
    assert case.reviews["sign"].status == "blocked"
    assert decided(case, "food", curable).case.reviews["sign"].status == "open"


def test_a_letter_that_only_a_review_behind_it_waited_for_is_void() -> None:
    case = decided(accepted(GATED), "food", GATED).case
    request = cases.Request([cases.Deficiency("/answers/shop", "which?")])
    case = cases.ask(case, "sign", "clerk", request, GATED, PLAIN, LATER).case
    case = swept(case, GATED, case.letters[1].send_at)
    assert case.reviews["sign"].status == "awaiting_applicant"
    case = sent_back(case, "food").case
    assert (case.letters[1].status, case.reviews["sign"].status) == ("void", "blocked")
    assert swept(case, GATED, LATER + timedelta(days=60)).status == "in_review"


def test_a_visit_that_only_a_review_behind_it_waited_for_is_cancelled() -> None:
    case = decided(accepted(GATED), "food", GATED).case
    plan = cases.Offer("inspection", "here", [LATER + timedelta(days=1)])
    case = cases.offer(case, "sign", "clerk", "v1", plan, GATED, PLAIN, LATER).case
    assert sent_back(case, "food").case.visits["v1"].status == "cancelled"


def test_a_review_is_sent_back_once_with_a_reason() -> None:
    case = decided(accepted(GATED), "fire", GATED).case
    with pytest.raises(Invalid):
        sent_back(case, "fire", reason=" ")
    case = decided(sent_back(case, "fire").case, "fire", GATED).case
    with pytest.raises(Conflict, match="once"):
        sent_back(case, "fire")


def test_only_a_departments_answer_is_sent_back_and_only_before_the_reviews_are_merged() -> None:
    case = accepted(GATED)
    for name in ("fire", "sign"):
        with pytest.raises(Conflict):
            sent_back(case, name)
    with pytest.raises(NotFound):
        sent_back(case, "pool")
    fatal = decided(case, "fire", GATED, "refused").case
    with pytest.raises(Conflict, match="deciding"):
        sent_back(fatal, "fire")


def test_what_silence_granted_or_the_system_answered_is_not_sent_back() -> None:
    check = {"properties": {"area_m2": {"maximum": 500}}, "required": ["area_m2"]}
    offered = service(
        [
            review("register", kind="automatic", check=check),
            review("quiet", 1, on_overdue="approve"),
            review("fire", 30),
        ]
    )
    case = swept(accepted(offered), offered, NOW + timedelta(days=20))
    assert case.reviews["quiet"].status == "deemed_approved"
    for name in ("register", "quiet"):
        with pytest.raises(Conflict):
            sent_back(case, name, offered)
