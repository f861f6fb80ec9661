"""What the successor of a refused case begins with: dates, who filed it, whose reviews they are, what is told."""

from dataclasses import replace

from onestop import cases
from onestop.cases import Case, Change, Transfer
from onestop.cases.schedule import alarm_of
from onestop.cases.term import Conflict
from onestop.catalogue.service import Service
from onestop.clock import due_at
from onestop.events import Event
from tests.rules.services import NOW, PLAIN, limits, review, service
from tests.rules.stages import accepted, decided, submitted
from tests.rules.test_reconsidering import LATER, LAW, PARENTS, ruled

SMALL = {"properties": {"area_m2": {"maximum": 5}}, "required": ["area_m2"]}
OFFERED = service([review("food"), review("fire")], reconsideration=LAW)


def successor(case: Case, offered: Service = OFFERED) -> Change:
    parents = {**PARENTS, "health": "government", "size-office": "government"}
    requested = cases.ask_reconsideration(case, "why", offered, parents, PLAIN, LATER).case
    assert requested.reconsideration
    change = ruled(requested, "set_aside", offered, departments={requested.reconsideration.department})
    assert change.beside
    return change.beside


def test_what_was_turned_away_is_handed_in_again_with_both_dates_of_a_new_acceptance() -> None:
    turned_away = cases.refuse(submitted(OFFERED), ["not ours"], NOW).case
    change = successor(replace(turned_away, filed_by="counter-1"))
    case, law = change.case, limits(5)
    assert (case.due_at, case.promised_due_at) == (
        due_at(PLAIN, LATER, law.statutory),
        due_at(PLAIN, LATER, law.promised),
    )
    assert (case.filed_by, case.created_at, case.submitted_at, case.attempt) == ("counter-1", LATER, LATER, 1)
    soon = alarm_of(case)
    assert soon
    assert case.promised_due_at
    assert LATER < soon < case.promised_due_at, "whoever is slow with it is reminded"
    about = {"service": "sample", "department": "core-office", "attempt": 1, "continues": "case-1"}
    assert change.events == (Event("case.submitted", "system", about),)


def test_a_review_begins_anew_with_the_department_that_last_had_it() -> None:
    case = accepted(OFFERED)
    passed = Transfer("fire-office", "health", "theirs", NOW)
    case = cases.transfer(case, "fire", "clerk", passed, {"health"}, OFFERED, PLAIN, NOW).case
    case = decided(decided(case, "food", OFFERED).case, "fire", OFFERED, "refused").case
    change = successor(cases.decide(case, NOW).case)
    fire, food = change.case.reviews["fire"], change.case.reviews["food"]
    assert (fire.department, fire.transfers, fire.opened_at) == ("health", (passed,), LATER)
    assert (food.alarm_at, food.branch_ended, change.case.accepted_at) == (None, True, LATER)
    first = {"service": "sample", "department": "core-office", "attempt": 1, "continues": "case-1", "carried": ["food"]}
    assert change.events[0] == Event("case.continued", "system", first)


def test_an_answer_by_a_rule_that_was_set_aside_is_a_plain_approval() -> None:
    offered = service([review("size", kind="automatic", check=SMALL), review("food")], reconsideration=LAW)
    change = successor(cases.decide(accepted(offered), NOW).case, offered)
    size = change.case.reviews["size"]
    assert (size.status, size.outcome, size.reasons) == ("approved", "approved", ())


def test_what_the_core_department_has_settled_stays_settled() -> None:
    settled = {"hours": Conflict("hours", ("22:00", "24:00"), NOW, "21:00", ("the neighbours",), "core", NOW)}
    case = cases.decide(decided(accepted(OFFERED), "fire", OFFERED, "refused").case, NOW).case
    turned_away = cases.refuse(submitted(OFFERED), ["not ours"], NOW).case
    assert successor(replace(turned_away, conflicts=settled)).case.conflicts == settled
    assert successor(case).case.conflicts == {}
