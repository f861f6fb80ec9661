"""What is overdue lies before the superior department, once, and it may press on, hand on or take over."""

from datetime import timedelta

import pytest

from onestop import cases
from onestop.cases import Case, Change, Reopening, Transfer
from onestop.cases.superior import desks
from onestop.cases.view import view
from onestop.cases.viewing import Viewer
from onestop.catalogue.review import Sees
from onestop.catalogue.service import Service
from onestop.errors import Conflict, Invalid
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided, types

FIRE = review("fire", 5, sees=Sees(("premises",), ()))
OFFERED = service([FIRE, review("water", 30)])
PARENTS = {"fire-office": "city", "city": "province"}
LATE = NOW + timedelta(days=20)
"""After the ten working days that the fire office has by law."""
KNOWN = {"water-office", "city", "fire-office"}


def swept(case: Case, at: timedelta = LATE - NOW, offered: Service = OFFERED) -> Change:
    return cases.sweep(case, offered, PLAIN, NOW + at, PARENTS)


def escalated() -> Case:
    return swept(accepted(OFFERED)).case


def test_an_overdue_review_goes_before_the_department_that_answers_for_it() -> None:
    change = swept(accepted(OFFERED))
    told = [event for event in change.events if event.type == "review.escalated"]
    assert [each.data["department"] for each in told] == ["city"]
    assert told[0].data["from"] == "fire-office"
    assert types(change).index("review.overdue") < types(change).index("review.escalated")
    assert desks(change.case, change.case.reviews["fire"]) == {"fire-office", "city"}


def test_it_is_escalated_once_however_often_and_late_the_sweep_comes() -> None:
    daily, seen = accepted(OFFERED), []
    for day in range(40):
        for _ in range(2):
            change = swept(daily, timedelta(days=day))
            seen += types(change)
            daily = change.case
    assert seen.count("review.escalated") == 1
    assert types(swept(accepted(OFFERED), timedelta(days=40))).count("review.escalated") == 1


def test_nobody_is_told_in_time_nor_without_a_superior_nor_where_silence_answers() -> None:
    assert "review.escalated" not in types(swept(accepted(OFFERED), timedelta(days=9)))
    assert "review.escalated" not in types(cases.sweep(accepted(OFFERED), OFFERED, PLAIN, LATE))
    quiet = service([review("fire", 5, on_overdue="approve"), review("water", 30)])
    assert "review.escalated" not in types(swept(accepted(quiet), offered=quiet))


def test_what_was_answered_late_but_before_the_sweep_is_not_escalated() -> None:
    answered = decided(accepted(OFFERED), "fire", OFFERED, at=LATE).case
    assert "review.escalated" not in types(swept(answered))


def test_the_superior_department_sees_what_the_reviewing_one_sees() -> None:
    case = escalated()
    theirs, own = (view(case, OFFERED, Viewer(departments=frozenset({each}))) for each in ("city", "fire-office"))
    assert theirs["answers"] == own["answers"] == {"area_m2": 100}
    assert theirs["reviews"][0]["escalation"]["to"] == "city"
    assert theirs["reviews"][0]["turn"] == "department:fire-office"


def test_an_instruction_is_shown_to_the_two_departments_and_to_nobody_else() -> None:
    change = cases.instruct(escalated(), "fire", "chief", "Answer by Friday", LATE)
    (event,) = change.events
    assert (event.type, event.actor) == ("review.instructed", "department:city")
    assert event.data == {"review": "fire", "department": "fire-office", "from": "city"}
    for department, count in {"fire-office": 1, "city": 1, "core-office": 0, "water-office": 0}.items():
        shown = view(change.case, OFFERED, Viewer(departments=frozenset({department})))
        assert len(shown["reviews"][0]["escalation"]["instructions"]) == count, department
    assert view(change.case, OFFERED, Viewer(whole=True))["reviews"][0]["escalation"]["instructions"] == []


def test_an_instruction_says_something_and_not_for_ever() -> None:
    case = escalated()
    with pytest.raises(Invalid):
        cases.instruct(case, "fire", "chief", " ", LATE)
    with pytest.raises(Conflict, match="not escalated"):
        cases.instruct(case, "water", "chief", "Go on", LATE)
    for _ in range(10):
        case = cases.instruct(case, "fire", "chief", "Go on", LATE).case
    with pytest.raises(Conflict, match="take the review over"):
        cases.instruct(case, "fire", "chief", "Go on", LATE)


def test_what_is_answered_needs_no_instruction() -> None:
    with pytest.raises(Conflict, match="approved"):
        cases.instruct(decided(escalated(), "fire", OFFERED, at=LATE).case, "fire", "chief", "Go on", LATE)


def taken(case: Case) -> Change:
    return cases.take_over(case, "fire", "chief", "Three weeks late", OFFERED, PLAIN, LATE)


def test_a_review_taken_over_is_the_superior_departments_own_on_the_same_clock() -> None:
    mine = cases.claim(escalated(), "fire", "clerk").case
    change = taken(mine)
    review = change.case.reviews["fire"]
    assert (review.department, review.status, review.claimed_by) == ("city", "claimed", "chief")
    assert review.due_at == mine.reviews["fire"].due_at
    assert desks(change.case, review) == {"city"}
    (event,) = change.events
    assert (event.type, event.data["department"], event.data["from"]) == ("review.taken_over", "city", "fire-office")
    done = cases.decide_review(change.case, "fire", "chief", cases.Answer("approved"), OFFERED, PLAIN, LATE)
    assert done.case.reviews["fire"].status == "approved"
    with pytest.raises(Conflict, match="taken over"):
        taken(change.case)
    with pytest.raises(Conflict, match="taken over"):
        cases.instruct(change.case, "fire", "chief", "Go on", LATE)


def test_a_takeover_owes_its_reason_and_something_overdue() -> None:
    with pytest.raises(Invalid):
        cases.take_over(escalated(), "fire", "chief", " ", OFFERED, PLAIN, LATE)
    with pytest.raises(Conflict, match="not escalated"):
        cases.take_over(accepted(OFFERED), "fire", "chief", "Now", OFFERED, PLAIN, NOW)


def test_the_superior_department_hands_on_what_a_clerk_holds() -> None:
    mine = cases.claim(escalated(), "fire", "clerk").case
    passed = Transfer("fire-office", "water-office", "Theirs", LATE)
    with pytest.raises(Conflict, match="colleague"):
        cases.transfer(mine, "fire", "chief", passed, KNOWN, OFFERED, PLAIN, LATE)
    ordered = Transfer("fire-office", "water-office", "Theirs", LATE, by="city")
    change = cases.transfer(mine, "fire", "chief", ordered, KNOWN, OFFERED, PLAIN, LATE)
    assert change.case.reviews["fire"].department == "water-office"
    assert change.events[0].actor == "department:city"
    assert desks(change.case, change.case.reviews["fire"]) == {"water-office", "city"}


def test_a_review_that_was_reopened_begins_without_its_superior() -> None:
    answered = decided(escalated(), "fire", OFFERED, at=LATE).case
    again = cases.reopen(answered, "fire", Reopening("", "why", "core", LATE), OFFERED, PLAIN, LATE + timedelta(1)).case
    assert desks(again, again.reviews["fire"]) == {"fire-office"}
    later = swept(again, timedelta(days=80))
    assert types(later).count("review.escalated") == 1
    assert desks(later.case, later.case.reviews["fire"]) == {"fire-office", "city"}


def test_an_amendment_at_the_very_moment_of_an_escalation_begins_without_it() -> None:
    offered = service([FIRE, review("water", 30)], amendable=True)
    late = swept(accepted(offered), offered=offered).case
    anew = cases.amend_submitted(late, offered, {"shop": "茶樓"}, PLAIN, LATE).case
    assert not anew.reviews["fire"].overdue
    assert desks(anew, anew.reviews["fire"]) == {"fire-office"}
