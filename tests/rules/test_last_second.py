"""On its last second a thing is in time, and one second later it is not; as many as are allowed, and no more."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from onestop import cases
from onestop.cases import Answer, Case, Change, Deficiency, Document, Offer, Report, Request, Transfer
from onestop.cases.asked import asked_for, wanted
from onestop.cases.asking import MOST_ITEMS
from onestop.cases.licence import standing
from onestop.cases.timeliness import of_case, of_review
from onestop.cases.visits import MOST_SLOTS, MOST_VISITS
from onestop.errors import Conflict, Invalid
from tests.rules.services import NOW, PLAIN, limits, review, service
from tests.rules.stages import accepted, submitted, swept, types

SECOND = timedelta(seconds=1)
SILENT = service([review("sign", 5, on_overdue="approve"), review("food", 60)])
SHOP = Deficiency("/answers/shop", "say the name of the shop")
TOMORROW = NOW + timedelta(days=1)


def due(case: Case, name: str = "sign") -> datetime:
    end = case.reviews[name].due_at
    assert end is not None
    return end


def asked(case: Case, *items: Deficiency, at: datetime = NOW) -> Change:
    return cases.ask(case, "sign", "clerk", Request(items or (SHOP,)), SILENT, PLAIN, at)


def offered(case: Case, *slots: datetime, at: datetime = NOW, visit: str = "v") -> Change:
    planned = Offer("inspection", f"place {visit}", slots or (at + SECOND,))
    return cases.offer(case, "sign", "clerk", visit, planned, SILENT, PLAIN, at)


def handed_on(case: Case, at: datetime) -> Change:
    passed = Transfer("sign-office", "food-office", "theirs", at)
    return cases.transfer(case, "sign", "clerk", passed, {"food-office"}, SILENT, PLAIN, at)


def answered(case: Case, at: datetime) -> Change:
    return cases.decide_review(case, "sign", "clerk", Answer("approved"), SILENT, PLAIN, at)


WORK: tuple[Callable[[Case, datetime], Change], ...] = (
    lambda case, at: asked(case, at=at),
    lambda case, at: offered(case, at=at),
    handed_on,
    answered,
)


@pytest.mark.parametrize("work", WORK)
def test_a_department_may_work_until_the_last_second_and_then_silence_has_answered(
    work: Callable[[Case, datetime], Change],
) -> None:
    case = accepted(SILENT)
    assert work(case, due(case)).events
    with pytest.raises(Conflict, match="deemed approved"):
        work(case, due(case) + SECOND)


def test_silence_grants_after_the_last_second_and_says_when() -> None:
    case = accepted(SILENT)
    assert swept(case, SILENT, due(case)).reviews["sign"].status == "open"
    late = due(case) + timedelta(days=3)
    granted = swept(case, SILENT, late).reviews["sign"]
    assert (granted.status, granted.decided_at, granted.outcome) == ("deemed_approved", late, "approved")


def test_marks_are_set_after_their_moment_and_not_on_it() -> None:
    case = accepted(SILENT)
    assert "overdue" not in swept(case, SILENT, due(case)).reviews["sign"].marks
    assert "overdue" in swept(case, SILENT, due(case) + SECOND).reviews["sign"].marks


def test_the_core_department_has_until_the_last_second_before_its_silence_accepts() -> None:
    acceptance = replace(SILENT.acceptance, on_overdue="accept", limits=limits(5))
    rule = replace(SILENT, acceptance=acceptance)
    case = submitted(rule)
    assert case.due_at is not None
    assert swept(case, rule, case.due_at).status == "submitted"
    taken = cases.sweep(case, rule, PLAIN, case.due_at + SECOND)
    assert taken.case.status == "in_review"
    assert types(taken)[0] == "acceptance.deemed"


def test_an_applicant_may_answer_a_letter_until_its_last_second_and_what_they_say_is_kept() -> None:
    case = asked(accepted(SILENT)).case
    case = swept(case, SILENT, case.letters[1].send_at)
    end = case.letters[1].respond_by
    assert end is not None
    change = cases.respond(case, 1, {"shop": "Good Taste"}, {"1-1": "as on the sign"}, SILENT, PLAIN, end)
    assert change.case.letters[1].items[0].note == "as on the sign"
    assert change.case.letters[1].items[0].answered_at == end
    with pytest.raises(Conflict, match="ended"):
        cases.respond(case, 1, {"shop": "Good Taste"}, {}, SILENT, PLAIN, end + SECOND)


def test_an_answer_that_answers_nothing_is_told_where_it_should() -> None:
    case = asked(accepted(SILENT)).case
    case = swept(case, SILENT, case.letters[1].send_at)
    with pytest.raises(Invalid) as refusal:
        cases.respond(case, 1, {}, {}, SILENT, PLAIN, case.letters[1].send_at)
    assert [each.pointer for each in refusal.value.errors] == ["/items"]


def test_a_letter_asks_for_as_many_things_as_it_may_hold_also_for_what_has_no_place_in_the_form() -> None:
    many = [Deficiency("", f"thing {number}") for number in range(MOST_ITEMS)]
    assert len(asked(accepted(SILENT), *many).case.letters[1].items) == MOST_ITEMS
    with pytest.raises(Conflict, match="at most"):
        asked(accepted(SILENT), *many, SHOP)
    with pytest.raises(Invalid) as refusal:
        cases.ask(accepted(SILENT), "sign", "clerk", Request(()), SILENT, PLAIN, NOW)
    assert [each.pointer for each in refusal.value.errors] == ["/items"]


def test_a_plan_offers_as_many_dates_as_it_may_and_a_case_holds_so_many_visits() -> None:
    dates = [TOMORROW + timedelta(hours=each) for each in range(MOST_SLOTS + 1)]
    planned = offered(accepted(SILENT), *dates[:-1]).case
    assert planned.visits["v"].slots == tuple(dates[:-1])
    with pytest.raises(Invalid) as refusal:
        offered(accepted(SILENT), *dates)
    assert [each.pointer for each in refusal.value.errors] == ["/slots"]
    case, visit = accepted(SILENT), planned.visits["v"]
    full = {f"v{each}": replace(visit, id=f"v{each}", status="reported") for each in range(MOST_VISITS - 1)}
    held = offered(replace(case, visits=full)).case
    assert len(held.visits) == MOST_VISITS
    with pytest.raises(Conflict, match="at most"):
        offered(replace(case, visits=held.visits), visit="w")


def test_a_date_can_be_taken_until_it_has_come_and_be_reported_on_from_then_on() -> None:
    case = offered(accepted(SILENT), TOMORROW, TOMORROW + SECOND).case
    with pytest.raises(Invalid) as refusal:
        cases.choose(case, "v", TOMORROW, TOMORROW)
    assert [each.pointer for each in refusal.value.errors] == ["/at"]
    case = cases.choose(case, "v", TOMORROW, TOMORROW - SECOND).case
    told = Report("passed", "in order", TOMORROW)
    with pytest.raises(Conflict, match="to come"):
        cases.report(case, "sign", "clerk", told, SILENT, PLAIN, TOMORROW - SECOND)
    reported = cases.report(case, "sign", "clerk", told, SILENT, PLAIN, TOMORROW).case
    assert reported.visits["v"].status == "reported"


def test_a_decision_says_who_gave_it_when_and_by_which_law() -> None:
    by_rule = answered(accepted(SILENT), TOMORROW).case.reviews["sign"]
    assert (by_rule.claimed_by, by_rule.decided_at) == ("clerk", TOMORROW)
    assert by_rule.legal_basis == SILENT.legal_basis
    own = Answer("approved", legal_basis=("sign law art. 2",))
    change = cases.decide_review(accepted(SILENT), "sign", "clerk", own, SILENT, PLAIN, NOW)
    assert change.case.reviews["sign"].legal_basis == ("sign law art. 2",)


def test_events_carry_the_dates_that_they_announce() -> None:
    case = accepted(SILENT)
    passed = handed_on(case, NOW).events[0].data
    assert passed["due_at"] == due(case).isoformat().replace("+00:00", "Z")
    single = offered(case, TOMORROW).events[0].data
    assert (single["at"], single["slots"]) == ("2026-11-21T04:00:00Z", ["2026-11-21T04:00:00Z"])
    assert offered(case, TOMORROW, TOMORROW + SECOND).events[0].data["at"] is None


def test_a_licence_holds_to_its_last_second_and_what_its_office_said_goes_before() -> None:
    for status in ("valid", "suspended", "revoked"):
        assert standing(status, None, NOW) == standing(status, NOW, NOW) == status
    assert standing("valid", NOW - SECOND, NOW) == "expired"
    assert standing("revoked", NOW - SECOND, NOW) == "revoked"


def test_an_answer_on_the_last_second_of_a_limit_has_kept_it() -> None:
    case = accepted(SILENT)
    found = case.reviews["sign"]
    food = case.reviews["food"]
    assert found.promised_due_at
    assert found.due_at
    assert food.promised_due_at
    assert food.due_at

    def kept(facts: Mapping[str, object]) -> tuple[object, object]:
        return facts["on_time"], facts["within_law"]

    for later, early in ((SECOND, False), (timedelta(0), True)):
        assert kept(of_review(found, SILENT, PLAIN, found.promised_due_at + later)) == (early, True)
        assert kept(of_review(found, SILENT, PLAIN, found.due_at + later)) == (False, early)
        assert kept(of_case(case, SILENT, PLAIN, food.promised_due_at + later)) == (early, True)
        assert kept(of_case(case, SILENT, PLAIN, food.due_at + later)) == (False, early)


def test_a_file_may_come_with_the_answer_to_a_letter_until_its_last_second() -> None:
    case = asked(accepted(SILENT)).case
    assert asked_for(case, NOW) == set()
    case = swept(case, SILENT, case.letters[1].send_at)
    end = case.letters[1].respond_by
    assert end is not None
    assert asked_for(case, end) == {"/answers/shop"}
    assert asked_for(case, end + SECOND) == set()
    sent = Document("d1", "photograph", "a.png", "image/png", 9, "0" * 64, NOW, "accepted")
    here = replace(case, documents={"d1": sent, "d2": replace(sent, id="d2", requirement="deed", status="rejected")})
    assert [wanted(here, each, end) for each in ("photograph", "deed", "lease")] == [False, True, True]
    assert not wanted(here, "lease", end + SECOND)
