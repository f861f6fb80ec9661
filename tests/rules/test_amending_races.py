"""An amendment meets what is under way: a claim, a visit, a letter, a conflict, silence. Nothing is answered unseen."""

from dataclasses import replace
from datetime import timedelta

import pytest

from onestop import cases
from onestop.errors import Conflict
from tests.rules.amending import LATER, OFFERED, PREMISES, amended
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided, swept, types


def test_who_had_claimed_the_review_answers_only_after_claiming_the_changed_one() -> None:
    case = amended(cases.claim(accepted(OFFERED), "food", "clerk").case, shop="茶樓").case
    assert (case.reviews["food"].status, case.reviews["food"].claimed_by) == ("open", None)
    again = amended(case, at=LATER + timedelta(hours=1), shop="酒樓").case
    with pytest.raises(Conflict, match="claim the review again"):
        decided(again, "food", OFFERED, at=LATER + timedelta(hours=2))
    claimed = cases.claim(again, "food", "clerk").case
    assert decided(claimed, "food", OFFERED, at=LATER + timedelta(hours=2)).case.reviews["food"].outcome == "approved"


def test_a_visit_of_the_old_file_is_off_and_other_departments_keep_theirs() -> None:
    case, at = accepted(OFFERED), LATER + timedelta(days=5)
    for name in ("food", "health"):
        plan = cases.Offer("inspection", "the premises", [at])
        case = cases.offer(case, name, "clerk", "v", plan, OFFERED, PLAIN, NOW).case
    change = amended(case, shop="茶樓")
    assert [part.review for part in change.case.visits["v"].parts] == ["health"]
    assert [change.case.reviews[each].status for each in ("food", "health")] == ["open", "special_procedure"]
    assert types(change) == ["case.amended", "visit.cancelled", "review.reopened"]
    assert amended(change.case, at=LATER + timedelta(hours=1), tobacco=False).case.visits["v"].status == "cancelled"


def test_what_is_new_may_be_asked_about_though_the_rounds_of_the_old_file_are_used_up() -> None:
    once = replace(OFFERED, supplement=replace(OFFERED.supplement, rounds=1))
    request = cases.Request([cases.Deficiency("/answers/area_m2", "how large?")])
    case = cases.ask(accepted(once), "food", "clerk", request, once, PLAIN, NOW).case
    sent = case.letters[1].send_at
    case = cases.respond(swept(case, once, sent), 1, {"area_m2": 90}, {}, once, PLAIN, sent).case
    with pytest.raises(Conflict):
        cases.ask(case, "food", "clerk", request, once, PLAIN, sent)
    case = amended(case, once, at=sent, shop="茶樓").case
    assert 2 in cases.ask(case, "food", "clerk", request, once, PLAIN, sent + timedelta(hours=1)).case.letters


def test_a_case_that_was_late_is_in_time_again_with_its_new_dates() -> None:
    late = NOW + timedelta(days=60)
    case = swept(accepted(OFFERED), OFFERED, late)
    assert case.overdue
    both = amended(amended(case, at=late, shop="茶樓").case, at=late, tobacco=False)
    assert (both.case.overdue, both.case.due_at is not None and both.case.due_at > late) == (False, True)


def test_silence_granted_the_old_file_and_not_the_new_one() -> None:
    offered = service([review("food", sees=PREMISES, on_overdue="approve"), review("health")], amendable=True)
    late = NOW + timedelta(days=60)
    for case in (accepted(offered), swept(accepted(offered), offered, late)):
        assert amended(case, offered, at=late, shop="茶樓").case.reviews["food"].status == "open"
        assert swept(amended(case, offered, at=late).case, offered, late).reviews["food"].status == "deemed_approved"


def test_a_conflict_of_conditions_goes_with_the_answer_that_made_it() -> None:
    case = accepted(OFFERED)
    for name, until in (("food", "22:00"), ("health", "24:00")):
        answer = cases.Answer("approved_with_conditions", terms=[cases.Term("hours", until)])
        case = cases.decide_review(case, name, "clerk", answer, OFFERED, PLAIN, NOW).case
    assert case.conflicts
    change = amended(case, shop="茶樓")
    assert (change.case.status, dict(change.case.conflicts)) == ("in_review", {})
    assert False in {each.branch_ended for each in change.case.reviews.values()}
