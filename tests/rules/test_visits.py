"""Special procedures: offered, chosen, kept, reported; the clock stands still and the time is the agency's."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Case, Change, Deficiency, Document, Offer, Rectification, Report, Request
from onestop.catalogue.limit import Limit
from onestop.clock import due_at
from onestop.errors import Conflict, Invalid, NotFound
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided, types

OFFERED = service([review("fire", 13), review("food", 10)])
MONDAY, TUESDAY = NOW + timedelta(days=3), NOW + timedelta(days=4)


def plan(*slots: Any, place: str = "12 Harbour Road", kind: Any = "inspection") -> Offer:
    return Offer(kind, place, slots or (MONDAY, TUESDAY))


def offer(case: Case, name: str = "fire", planned: Offer | None = None, visit: str = "v1") -> Change:
    return cases.offer(case, name, "clerk", visit, planned or plan(), OFFERED, PLAIN, NOW)


def report(case: Case, name: str = "fire", result: Any = "passed", at: Any = TUESDAY) -> Change:
    return cases.report(case, name, "clerk", Report(result, "as planned", at), OFFERED, PLAIN, at)


def test_an_inspection_stops_the_clock_of_its_review_and_of_no_other() -> None:
    change = offer(accepted(OFFERED))
    assert change.case.reviews["fire"].status == "special_procedure"
    assert change.case.reviews["fire"].due_at is None
    assert change.case.reviews["food"].status == "open"
    assert types(change) == ["visit.offered"]


def test_the_applicant_takes_one_of_the_dates_once() -> None:
    case = cases.choose(offer(accepted(OFFERED)).case, "v1", TUESDAY, NOW).case
    assert (case.visits["v1"].status, case.visits["v1"].at) == ("scheduled", TUESDAY)
    assert cases.choose(case, "v1", TUESDAY, NOW).events == ()
    with pytest.raises(Conflict, match="its date stands"):
        cases.choose(case, "v1", MONDAY, NOW)


@pytest.mark.parametrize("wanted", [NOW + timedelta(days=9), NOW - timedelta(days=1)])
def test_a_date_that_was_not_offered_is_not_to_be_had(wanted: Any) -> None:
    with pytest.raises(Invalid):
        cases.choose(offer(accepted(OFFERED)).case, "v1", wanted, NOW)
    with pytest.raises(NotFound):
        cases.choose(accepted(OFFERED), "v1", wanted, NOW)


def test_a_date_that_has_passed_meanwhile_is_not_to_be_had() -> None:
    with pytest.raises(Invalid):
        cases.choose(offer(accepted(OFFERED)).case, "v1", MONDAY, TUESDAY)


def test_a_case_that_has_ended_is_visited_by_nobody() -> None:
    case = cases.withdraw(offer(accepted(OFFERED)).case, NOW).case
    with pytest.raises(Conflict, match="nobody visits any more"):
        cases.choose(case, "v1", TUESDAY, NOW)
    (shown,) = cases.view(case, OFFERED, cases.Viewer(whole=True))["visits"]
    assert shown["status"] == "cancelled"


def test_a_single_date_is_chosen_already() -> None:
    assert offer(accepted(OFFERED), planned=plan(MONDAY)).case.visits["v1"].status == "scheduled"


def test_two_departments_at_the_same_place_make_one_visit_and_two_reports() -> None:
    case = offer(accepted(OFFERED), planned=plan(MONDAY)).case
    case = offer(case, "food", plan(TUESDAY, place="12 HARBOUR ROAD"), visit="v2").case
    assert list(case.visits) == ["v1"]
    assert case.visits["v1"].reviews == ("fire", "food")
    case = report(case).case
    assert (case.visits["v1"].status, case.reviews["food"].status) == ("scheduled", "special_procedure")
    case = report(case, "food").case
    assert (case.visits["v1"].status, case.reviews["food"].status) == ("reported", "open")


def test_another_place_is_another_visit() -> None:
    case = offer(accepted(OFFERED)).case
    assert set(offer(case, "food", plan(place="elsewhere"), visit="v2").case.visits) == {"v1", "v2"}


def test_a_report_lets_the_review_go_on_and_after_a_failed_one_there_may_be_another_visit() -> None:
    case = report(offer(accepted(OFFERED), planned=plan(MONDAY)).case, result="failed").case
    assert case.reviews["fire"].status == "open"
    assert [each.charged_to for each in case.reviews["fire"].pauses] == ["agency"]
    again = cases.offer(case, "fire", "clerk", "v2", plan(NOW + timedelta(days=9)), OFFERED, PLAIN, TUESDAY).case
    done = report(again, at=NOW + timedelta(days=10)).case
    assert decided(done, "fire", OFFERED, at=NOW + timedelta(days=10)).case.reviews["fire"].status == "approved"


def order(*items: str, within: int = 5) -> Rectification:
    return Rectification(items or ("free the exit", "hang an extinguisher"), within)


def failed(case: Case, rectify: Rectification | None = None, result: Any = "failed") -> Change:
    found = Report(result, "blocked exit", TUESDAY)
    return cases.report(case, "fire", "clerk", found, OFFERED, PLAIN, TUESDAY, rectify or order())


def test_what_a_visit_found_wrong_is_told_at_once_and_only_its_own_clock_waits_for_the_applicant() -> None:
    change = failed(offer(accepted(OFFERED), planned=plan(MONDAY)).case)
    assert types(change) == ["visit.reported", "supplement.sent"]
    (letter,) = change.case.letters.values()
    assert ([each.detail for each in letter.items], letter.respond_by) == (
        ["free the exit", "hang an extinguisher"], due_at(PLAIN, TUESDAY, Limit(5, "working_days")),
    )  # fmt: skip
    fire, food = change.case.reviews["fire"], change.case.reviews["food"]
    assert (fire.status, fire.pauses[-1].charged_to, food.status) == ("awaiting_applicant", "applicant", "open")
    later = TUESDAY + timedelta(days=1)
    half = cases.respond(change.case, 1, {}, {"1-1": "done"}, OFFERED, PLAIN, later).case
    assert half.reviews["fire"].status == "awaiting_applicant"
    whole = cases.respond(half, 1, {}, {"1-2": "done"}, OFFERED, PLAIN, later).case
    assert (whole.reviews["fire"].status, whole.letters[1].status) == ("open", "answered")


def test_putting_right_is_no_round_of_corrections() -> None:
    case = failed(offer(accepted(OFFERED), planned=plan(MONDAY)).case).case
    case = cases.respond(case, 1, {}, {"1-1": "", "1-2": ""}, OFFERED, PLAIN, TUESDAY).case
    asked = cases.ask(case, "fire", "clerk", Request([Deficiency("", "a stamp")]), OFFERED, PLAIN, TUESDAY)
    assert types(asked)[0] == "supplement.requested"


@pytest.mark.parametrize(
    ("wanted", "result", "pointer"),
    [
        (order(), "passed", "/rectify"),
        (order(" "), "failed", "/rectify/items"),
        (order(*"x" * 21), "failed", "/rectify/items"),
    ],
)
def test_an_order_to_put_right_is_complete_or_refused(wanted: Rectification, result: str, pointer: str) -> None:
    with pytest.raises(Invalid) as refusal:
        failed(offer(accepted(OFFERED), planned=plan(MONDAY)).case, wanted, result)
    assert [fault.pointer for fault in refusal.value.errors] == [pointer]


def test_a_departments_file_belongs_to_its_review_while_its_visit_is_open_and_there_are_not_too_many() -> None:
    case = offer(accepted(OFFERED)).case
    for number in range(20):
        case = cases.declare_evidence(case, "fire", "clerk", photo(number)).case
    with pytest.raises(Conflict, match="at most 20"):
        cases.declare_evidence(case, "fire", "clerk", photo(20))
    with pytest.raises(Conflict, match="special procedure"):
        cases.declare_evidence(case, "food", "clerk", replace(photo(0), review="food"))
    file = Document("plan", "floor-plan", "", "application/pdf", 10, "0" * 64, NOW)
    with pytest.raises(Conflict, match="draft"):
        cases.declare_document(case, OFFERED, file, NOW)


def photo(number: int) -> Document:
    return Document(f"p{number}", "", "exit.jpg", "image/jpeg", 9, "0" * 64, NOW, review="fire")


def test_no_report_before_the_visit_and_none_without_one() -> None:
    with pytest.raises(Conflict, match="awaits no report"):
        report(accepted(OFFERED))
    with pytest.raises(Conflict, match="not chosen"):
        report(offer(accepted(OFFERED)).case)
    with pytest.raises(Conflict, match="still to come"):
        report(offer(accepted(OFFERED), planned=plan(TUESDAY)).case, at=MONDAY)


def test_nobody_decides_or_plans_again_while_a_visit_is_open() -> None:
    case = offer(accepted(OFFERED)).case
    with pytest.raises(Conflict, match="special_procedure"):
        decided(case, "fire", OFFERED)
    with pytest.raises(Conflict, match="special_procedure"):
        offer(case, visit="v2")


@pytest.mark.parametrize(("planned", "pointer"), [(plan(place=" "), "/place"), (plan(NOW), "/slots")])
def test_a_plan_says_where_and_when(planned: Offer, pointer: str) -> None:
    with pytest.raises(Invalid) as refusal:
        offer(accepted(OFFERED), planned=planned)
    assert refusal.value.errors[0].pointer == pointer
