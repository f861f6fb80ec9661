"""Five grades after each case: who may give one, when, and what follows from a bad one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Case, Change, Viewer
from onestop.cases.rating import Rating
from onestop.cases.rating_view import rating_view
from onestop.catalogue import procedure
from onestop.catalogue.limit import Limit
from onestop.clock import iso
from onestop.errors import Conflict, Invalid
from onestop.events import Event
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided, draft, submitted, swept, types

OFFERED = service([review("food")])
MONDAY = NOW + timedelta(days=3)
FRIDAY_WEEK = datetime.fromisoformat("2026-11-27T15:59:59Z")
"""The end of the fifth working day after a Friday."""
QUICK = replace(OFFERED, rating=procedure.Rating(rectify=5))
CORE = Viewer(departments=frozenset({"core-office"}))
FOOD = Viewer(departments=frozenset({"food-office"}))


def rated(case: Case, grade: int = 1, comment: str = "", at: datetime = NOW, offered: Any = QUICK) -> Change:
    return cases.rate(case, grade, comment, offered, PLAIN, at)


def rectified(case: Case, measures: str = "we open at eight now", contacted: bool = True) -> Change:
    return cases.rectify(case, "clerk", measures, contacted, MONDAY)


def approved() -> Case:
    return cases.decide(decided(accepted(OFFERED), "food", OFFERED).case, NOW).case


def returned() -> Case:
    return cases.return_(submitted(OFFERED), [cases.Missing("", "say more")]).case


def silent() -> Case:
    """It lapsed: its applicant never answered."""
    return replace(accepted(OFFERED), status="lapsed")


ENDS: dict[str, Callable[[], Case]] = {
    "approved": approved,
    "refused": lambda: cases.refuse(submitted(OFFERED), ["not ours"], NOW).case,
    "returned": returned,
    "withdrawn": lambda: cases.withdraw(accepted(OFFERED), NOW).case,
    "returned, then withdrawn": lambda: cases.withdraw(returned(), NOW).case,
    "lapsed": silent,
}


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("grade", [1, 2, 3, 4, 5])
def test_whatever_the_end_it_is_graded_once_and_the_bus_learns_the_grade_alone(end: str, grade: int) -> None:
    case = ENDS[end]()
    change = rated(case, grade, "  很慢 🐌 <script>alert(1)</script>\n")
    assert change.case.rating
    assert (change.case.rating.grade, change.case.rating.rated_at) == (grade, NOW)
    assert change.case.rating.comment == "很慢 🐌 <script>alert(1)</script>"
    assert change.events[0] == Event("case.rated", "applicant", {"department": "core-office", "grade": grade})
    assert types(change) == ["case.rated", *(["rectification.requested"] if grade <= 2 else [])]
    assert replace(change.case, rating=None) == case
    with pytest.raises(Conflict, match="already"):
        rated(change.case, 5)


def test_what_was_never_handed_in_or_has_not_ended_is_not_graded() -> None:
    withdrawn_draft = cases.withdraw(draft(OFFERED), NOW).case
    answered = decided(accepted(OFFERED), "food", OFFERED).case
    for case in (draft(OFFERED), withdrawn_draft, submitted(OFFERED), accepted(OFFERED), answered):
        with pytest.raises(Conflict, match=case.status):
            rated(case)


def test_the_counter_grades_for_whom_it_filed() -> None:
    assert rated(replace(approved(), filed_by="counter-1")).events[0].actor == "counter"


def test_one_of_the_two_worst_is_put_right_in_working_days_that_the_service_names() -> None:
    found = rated(approved(), 2, comment=" ").case.rating
    assert found
    assert (found.comment, found.limit, found.due_at) == (None, Limit(5, "working_days"), FRIDAY_WEEK)
    about = {"department": "core-office", "due_at": iso(FRIDAY_WEEK)}
    assert rated(approved(), 2).events[1] == Event("rectification.requested", "system", about)
    slow = rated(approved(), 1, offered=OFFERED).case.rating
    assert slow
    assert slow.limit == Limit(15, "working_days")
    for grade in (3, 4, 5):
        assert rated(approved(), grade, "fine").case.rating == Rating(grade, "fine", NOW)


def test_what_was_done_is_said_once_with_words_and_whether_somebody_called() -> None:
    case = rated(approved()).case
    with pytest.raises(Invalid) as faulty:
        rectified(case, " ")
    assert [each.pointer for each in faulty.value.errors] == ["/measures"]
    done = rectified(case, " we open at eight now ", contacted=False)
    assert done.events == (
        Event("rating.rectified", "department:core-office", {"department": "core-office", "contacted": False}),
    )
    assert case.rating
    assert case.rating.waits
    assert done.case.rating == replace(
        case.rating,
        rectified_at=MONDAY,
        clerk="clerk",
        measures="we open at eight now",
        contacted=False,
        alarm_at=None,
    )
    assert not done.case.rating.waits
    with pytest.raises(Conflict, match="already"):
        rectified(done.case)
    for other in (approved(), rated(approved(), 3).case):
        with pytest.raises(Conflict, match="nothing"):
            rectified(other)


def test_the_clock_reminds_and_marks_until_it_is_put_right_each_mark_once() -> None:
    case = rated(approved()).case
    assert case.rating
    assert case.rating.alarm_at
    assert cases.sweep(case, QUICK, PLAIN, case.rating.alarm_at).events == ()
    first = cases.sweep(case, QUICK, PLAIN, case.rating.alarm_at + timedelta(seconds=1))
    reminded = Event("rectification.reminded", "system", {"department": "core-office", "percent": "50"})
    assert first.events == (reminded,)
    late = cases.sweep(case, QUICK, PLAIN, FRIDAY_WEEK + timedelta(seconds=1))
    assert types(late) == ["rectification.reminded", "rectification.reminded", "rectification.overdue"]
    assert {each.data["department"] for each in late.events} == {"core-office"}
    assert late.case.rating
    assert (late.case.rating.alarm_at, late.case.rating.waits) == (None, True)
    assert swept(late.case, QUICK, FRIDAY_WEEK + timedelta(days=90)) == late.case
    assert rectified(late.case).case.rating


@pytest.mark.parametrize("grade", [1, 3])
def test_what_is_put_right_or_need_not_be_is_marked_by_nobody(grade: int) -> None:
    case = rated(approved(), grade).case
    case = rectified(case).case if grade == 1 else case
    assert case.rating
    assert case.rating.alarm_at is None
    assert swept(case, QUICK, NOW + timedelta(days=90)) == case


def test_a_case_that_is_handed_in_again_keeps_its_grade_and_what_follows_from_it() -> None:
    case = rated(returned()).case
    again = cases.submit(case, OFFERED, PLAIN, MONDAY).case
    assert (again.status, again.rating) == ("submitted", case.rating)
    assert rectified(again).case.rating
    assert rated(approved(), 5).case.rating


def test_a_grade_is_between_the_applicant_the_core_department_and_supervision() -> None:
    bad = rated(approved(), 1, "rude").case
    done = rectified(swept(bad, QUICK, FRIDAY_WEEK + timedelta(days=1))).case
    waiting = {
        "department": "core-office",
        "due_at": iso(FRIDAY_WEEK),
        "overdue": False,
        "rectified_at": None,
        "measures": None,
        "contacted": None,
    }
    shown: dict[str, Any] = {"grade": 1, "comment": "rude", "rated_at": iso(NOW)}
    answered = {"rectified_at": iso(MONDAY), "measures": "we open at eight now", "contacted": True}
    for viewer in (Viewer(whole=True), CORE):
        assert rating_view(bad, viewer) == {**shown, "rectification": waiting}
        late = {**waiting, **answered, "overdue": True}
        assert rating_view(done, viewer) == {**shown, "rectification": late}
        good = {**shown, "grade": 4, "comment": None, "rectification": None}
        assert rating_view(rated(approved(), 4).case, viewer) == good
        assert cases.view(bad, QUICK, viewer)["rating"] == rating_view(bad, viewer)
        assert rating_view(approved(), viewer) is None
    assert rating_view(bad, FOOD) is None
