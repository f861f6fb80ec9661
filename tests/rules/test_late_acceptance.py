"""An overdue acceptance lies before the department above the core one, which presses on or decides in its place."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Case, Change, Missing, Viewer, view
from onestop.cases.escalation import Instruction, LateAcceptance, Takeover
from onestop.cases.late_acceptance_view import late_acceptance_view
from onestop.cases.superior import acceptance_superior, acceptor
from onestop.catalogue.review import Acceptance, Sees
from onestop.catalogue.service import Service
from onestop.clock import iso
from onestop.errors import Conflict, Invalid
from tests.rules.services import NOW, PLAIN, limits, review, service
from tests.rules.stages import submitted, types

OFFERED = replace(service([review("food")]), acceptance=Acceptance("core-office", limits(5), Sees(("premises",), ())))
LATE = NOW + timedelta(days=30)


def swept(case: Case, offered: Service = OFFERED, after: int = 30) -> Change:
    return cases.sweep(case, offered, PLAIN, NOW + timedelta(days=after), {"core-office": "city", "city": "province"})


def late() -> Case:
    return swept(submitted(OFFERED)).case


def taken() -> Case:
    return cases.take_over_acceptance(late(), "chief", "Four weeks late", LATE).case


def shown(case: Case, department: str) -> dict[str, Any]:
    return view(case, OFFERED, Viewer(departments=frozenset({department})))


def test_it_is_laid_before_the_department_above_once_and_not_in_time() -> None:
    assert swept(submitted(OFFERED), after=6).case.late_acceptance is None
    case = late()
    assert (acceptance_superior(case), acceptor(case)) == ("city", "core-office")
    assert types(swept(case, after=60)) == []
    silent = replace(OFFERED, acceptance=replace(OFFERED.acceptance, on_overdue="accept"))
    assert swept(submitted(silent), silent).case.late_acceptance is None


def test_the_department_above_sees_the_file_and_what_lies_before_it() -> None:
    case = late()
    theirs = shown(case, "city")
    assert theirs["answers"] == shown(case, "core-office")["answers"] != {}
    assert theirs["late_acceptance"] == {
        "to": "city",
        "at": iso(LATE),
        "instructions": [],
        "taken_over_at": None,
        "reason": None,
    }
    assert shown(case, "province")["answers"] == {}


def test_an_instruction_is_shown_to_the_two_departments_alone() -> None:
    change = cases.instruct_acceptance(late(), "chief", "Accept or return it by Friday", LATE)
    (event,) = change.events
    assert (event.type, event.actor) == ("acceptance.instructed", "department:city")
    assert event.data == {"department": "core-office", "from": "city"}
    for viewer, count in (
        (Viewer(departments=frozenset({"city"})), 1),
        (Viewer(departments=frozenset({"core-office"})), 1),
        (Viewer(whole=True), 0),
    ):
        found = view(change.case, OFFERED, viewer)["late_acceptance"]
        assert len(found["instructions"]) == count


def test_an_instruction_says_something_and_not_for_ever() -> None:
    case = late()
    with pytest.raises(Invalid):
        cases.instruct_acceptance(case, "chief", " ", LATE)
    for _ in range(10):
        case = cases.instruct_acceptance(case, "chief", "Go on", LATE).case
    with pytest.raises(Conflict, match="take the acceptance over"):
        cases.instruct_acceptance(case, "chief", "Go on", LATE)


def test_whoever_takes_it_over_decides_it_and_the_case_stays_the_core_departments() -> None:
    change = cases.take_over_acceptance(late(), "chief", "Four weeks late", LATE)
    (event,) = change.events
    assert event.type == "acceptance.taken_over"
    assert (event.data["department"], event.data["from"]) == ("city", "core-office")
    assert (acceptor(change.case), change.case.department) == ("city", "core-office")
    done = cases.accept(change.case, OFFERED, PLAIN, LATE)
    assert (done.events[0].type, done.events[0].actor) == ("case.accepted", "department:city")
    assert done.case.department == "core-office"
    found = shown(change.case, "core-office")["late_acceptance"]
    assert found["reason"] == "Four weeks late"
    assert view(change.case, OFFERED, Viewer(whole=True))["late_acceptance"]["reason"] is None


def test_a_takeover_owes_its_reason_and_something_late_and_happens_once() -> None:
    with pytest.raises(Invalid):
        cases.take_over_acceptance(late(), "chief", " ", LATE)
    with pytest.raises(Conflict, match="not escalated"):
        cases.take_over_acceptance(submitted(OFFERED), "chief", "Now", NOW)
    for again in (cases.take_over_acceptance, cases.instruct_acceptance):
        with pytest.raises(Conflict, match="taken over"):
            again(taken(), "chief", "Again", LATE)
        with pytest.raises(Conflict, match="decided"):
            again(cases.accept(late(), OFFERED, PLAIN, LATE).case, "chief", "Now", LATE)


def test_a_file_that_comes_again_begins_with_the_core_department() -> None:
    returned = cases.return_(taken(), (Missing("", "sign it"),)).case
    assert shown(returned, "city")["missing"] != []
    again = cases.submit(returned, OFFERED, PLAIN, LATE + timedelta(days=1)).case
    assert (acceptance_superior(again), acceptor(again)) == (None, "core-office")
    assert shown(again, "city")["answers"] == {}
    assert types(swept(again, after=90)).count("acceptance.escalated") == 1


def test_after_acceptance_it_sees_the_file_and_not_what_came_of_the_reviews() -> None:
    done = cases.accept(taken(), OFFERED, PLAIN, LATE).case
    theirs = shown(replace(done, reasons=("inside",)), "city")
    assert (theirs["answers"] != {}, theirs["reasons"]) == (True, [])


def test_a_late_acceptance_in_full_for_whom_it_lies_between() -> None:
    later, latest = NOW + timedelta(days=1), NOW + timedelta(days=2)
    said = (Instruction("answer by Friday", "chief", later),)
    late = LateAcceptance("government", later, said, Takeover("three weeks late", "chief", latest))
    case = replace(submitted(OFFERED), late_acceptance=late)
    open_ = {"to": "government", "at": iso(later), "taken_over_at": iso(latest)}
    for department in ("government", "core-office"):
        told = {"instructions": [{"text": "answer by Friday", "at": iso(later)}], "reason": "three weeks late"}
        assert late_acceptance_view(case, Viewer(departments=frozenset({department}))) == {**open_, **told}
    assert late_acceptance_view(case, Viewer(whole=True)) == {**open_, "instructions": [], "reason": None}
