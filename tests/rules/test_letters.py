"""Correction rounds: one letter for all departments, only their clocks, item by item."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Case, Change, Deficiency, Document, Request
from onestop.catalogue.limit import Limit
from onestop.catalogue.procedure import Supplement
from onestop.catalogue.service import Service
from onestop.clock import due_at, iso
from onestop.errors import Conflict, Invalid, NotFound
from tests.rules.services import NOW, PLAIN, PLAN, review, service
from tests.rules.stages import accepted, decided, draft, swept, types

OFFERED = service([review("fire", 13), review("food", 10), review("sign", 5)], documents=(replace(PLAN, grade="C"),))
THREE = replace(OFFERED, documents=())
SHOP = Deficiency("/answers/shop", "say the name of the shop")
AREA = Deficiency("/answers/area_m2", "the area does not fit the plan")
SENT = NOW + timedelta(days=5)
"""The Wednesday after: the window of two working days has closed."""

TOBACCO = {"properties": {"tobacco": {"const": True}}, "required": ["tobacco"]}


def ask(case: Case, name: str, *items: Deficiency, at: Any = NOW, offered: Service = THREE, **given: Any) -> Change:
    return cases.ask(case, name, "clerk", Request(items or (SHOP,), **given), offered, PLAIN, at)


def sent(*reviews: str) -> Case:
    case = accepted(THREE)
    for name in reviews or ("fire",):
        case = ask(case, name).case
    return swept(case, THREE, SENT)


def respond(case: Case, answers: Any = None, notes: Any = None, at: Any = SENT, number: int = 1) -> Change:
    return cases.respond(case, number, answers or {}, notes or {}, THREE, PLAIN, at)


def test_deficiencies_wait_for_the_other_departments_and_the_clocks_run_meanwhile() -> None:
    case = ask(accepted(THREE), "fire").case
    assert case.letters[1].status == "collecting"
    assert iso(case.letters[1].send_at) == "2026-11-24T15:59:59Z"
    assert case.reviews["fire"].status == "open"
    assert swept(case, THREE, NOW + timedelta(days=1)) == case


def test_one_letter_goes_out_and_stops_only_the_clocks_of_the_reviews_in_it() -> None:
    case = ask(ask(accepted(THREE), "fire", SHOP).case, "food", AREA).case
    change = cases.sweep(case, THREE, PLAIN, SENT)
    assert "supplement.sent" in types(change)
    states = {each.id: (each.status, each.due_at is None) for each in change.case.reviews.values()}
    assert states == {
        "fire": ("awaiting_applicant", True), "food": ("awaiting_applicant", True), "sign": ("open", False),
    }  # fmt: skip
    assert change.case.due_at is None
    assert [each.target for each in change.case.letters[1].items] == ["/answers/shop", "/answers/area_m2"]


def test_what_two_departments_miss_in_the_same_words_is_told_once() -> None:
    case = sent("fire", "food")
    assert [(each.target, each.reviews) for each in case.letters[1].items] == [("/answers/shop", ("fire", "food"))]


def test_a_letter_is_never_later_than_five_working_days_after_acceptance_or_at_once() -> None:
    late = NOW + timedelta(days=6)
    fifth = due_at(PLAIN, NOW, Limit(5, "working_days"))
    assert ask(accepted(THREE), "fire", at=late).case.letters[1].send_at == fifth
    very_late = NOW + timedelta(days=12)
    change = ask(accepted(THREE), "fire", at=very_late)
    assert types(change) == ["supplement.requested", "supplement.sent"]
    assert (change.case.letters[1].sent_at, change.case.reviews["fire"].status) == (very_late, "awaiting_applicant")


def test_each_review_goes_on_as_soon_as_its_own_items_are_answered() -> None:
    case = ask(ask(accepted(THREE), "fire", SHOP).case, "food", AREA).case
    case = swept(case, THREE, SENT)
    case = respond(case, {"shop": "茶樓"}).case
    assert (case.reviews["fire"].status, case.reviews["food"].status) == ("open", "awaiting_applicant")
    assert (case.letters[1].status, case.answers["shop"]) == ("sent", "茶樓")
    case = respond(case, notes={"1-2": "the plan shows the terrace too"}).case
    assert (case.letters[1].status, case.reviews["food"].status) == ("answered", "open")


def test_the_time_of_the_applicant_is_not_the_departments() -> None:
    before = accepted(THREE).reviews["fire"]
    case = respond(sent(), {"shop": "茶樓"}, at=SENT + timedelta(days=14)).case
    after = case.reviews["fire"]
    assert [each.charged_to for each in after.pauses] == ["applicant"]
    assert after.due_at - before.due_at == timedelta(days=14)  # type: ignore[operator]  # both run


def test_a_new_document_answers_the_item_about_it_once_it_was_checked() -> None:
    offered = service([review("fire")], documents=(replace(PLAN, required_when={"required": ["never"]}),))
    case = ask(accepted(offered), "fire", Deficiency("/documents/floor-plan", "show the exits"), offered=offered).case
    case = swept(case, offered, SENT)
    file = Document("d9", "floor-plan", "新圖.pdf", "application/pdf", 9, "0" * 64, SENT)
    case = cases.declare_document(case, offered, file, SENT).case
    with pytest.raises(Invalid, match="nothing in it"):
        cases.respond(case, 1, {}, {}, offered, PLAIN, SENT)
    case = cases.record_check(case, "d9", None, "v1").case
    assert cases.respond(case, 1, {}, {}, offered, PLAIN, SENT).case.letters[1].status == "answered"


def test_a_document_that_no_letter_asks_for_is_not_taken_during_the_reviews() -> None:
    offered = service([review("fire")], documents=(replace(PLAN, required_when={"required": ["never"]}),))
    file = Document("d9", "floor-plan", "新圖.pdf", "application/pdf", 9, "0" * 64, SENT)
    with pytest.raises(Conflict):
        cases.declare_document(accepted(offered), offered, file, SENT)


def test_a_corrected_answer_that_makes_a_document_required_is_taken_with_that_document() -> None:
    offered = service([review("fire")], documents=(replace(PLAN, required_when=TOBACCO),))
    case = ask(accepted(offered), "fire", Deficiency("/answers/tobacco", "?"), offered=offered).case
    case = swept(case, offered, SENT)
    with pytest.raises(Invalid) as refusal:
        cases.respond(case, 1, {"tobacco": True}, {}, offered, PLAIN, SENT)
    assert [each.pointer for each in refusal.value.errors] == ["/documents/floor-plan"]
    file = Document("d9", "floor-plan", "新圖.pdf", "application/pdf", 9, "0" * 64, SENT)
    case = cases.declare_document(case, offered, file, SENT).case
    case = cases.record_check(case, "d9", None, "v1").case
    assert cases.respond(case, 1, {"tobacco": True}, {}, offered, PLAIN, SENT).case.letters[1].status == "answered"
    assert not case.touched, "the answer takes it in"


def test_a_file_that_is_there_and_that_no_letter_asks_for_stays_as_it_is() -> None:
    offered = service([review("fire")], documents=(replace(PLAN, required_when={"required": ["never"]}),))
    given = Document("d8", "floor-plan", "圖.pdf", "application/pdf", 9, "0" * 64, NOW)
    case = cases.declare_document(draft(offered), offered, given, NOW).case
    case = cases.record_check(case, "d8", None, "v1").case
    case = cases.accept(cases.submit(case, offered, PLAIN, NOW).case, offered, PLAIN, NOW).case
    case = swept(ask(case, "fire", SHOP, offered=offered).case, offered, SENT)
    with pytest.raises(Conflict):
        cases.declare_document(case, offered, replace(given, id="d9"), SENT)


def test_only_what_the_letter_asks_about_may_be_changed_and_only_to_what_the_form_allows() -> None:
    with pytest.raises(Invalid) as refusal:
        respond(sent(), {"tobacco": True})
    assert refusal.value.errors[0].pointer == "/answers/tobacco"
    with pytest.raises(Invalid):
        respond(sent(), {"shop": "x" * 101})


def test_nobody_decides_while_the_clock_stands_still() -> None:
    with pytest.raises(Conflict, match="stopped"):
        decided(sent(), "fire", THREE)


def test_a_review_that_ended_while_the_letter_was_collected_is_not_in_it() -> None:
    case = decided(ask(accepted(THREE), "fire").case, "fire", THREE).case
    change = cases.sweep(case, THREE, PLAIN, SENT)
    case = change.case
    assert (case.letters[1].status, "supplement.void" in types(change)) == ("void", True)
    assert case.reviews["food"].status == "open"


def test_rounds_are_limited_and_a_later_discovery_owes_a_reason() -> None:
    offered = replace(THREE, supplement=Supplement(rounds=2))
    case = respond(sent(), {"shop": "茶樓"}).case
    with pytest.raises(Invalid) as refusal:
        ask(case, "fire", AREA, at=SENT, offered=offered)
    assert refusal.value.errors[0].pointer == "/reason"
    case = ask(case, "fire", AREA, at=SENT, offered=offered, later_because="found on the new plan").case
    case = swept(case, offered, SENT + timedelta(days=5))
    case = cases.respond(case, 2, {"area_m2": 120}, {}, offered, PLAIN, SENT + timedelta(days=5)).case
    with pytest.raises(Conflict, match="2 rounds"):
        ask(case, "fire", SHOP, at=SENT + timedelta(days=6), offered=offered, later_because="again")


def test_an_answer_after_the_deadline_or_to_an_unknown_letter_is_refused() -> None:
    case = sent()
    with pytest.raises(NotFound):
        respond(case, {"shop": "茶樓"}, number=2)
    with pytest.raises(Conflict, match="has ended"):
        respond(case, {"shop": "茶樓"}, at=SENT + timedelta(days=60))


def test_silence_of_the_applicant_lets_the_case_lapse() -> None:
    change = cases.sweep(sent(), THREE, PLAIN, SENT + timedelta(days=60))
    assert change.case.status == "lapsed"
    assert {each.status for each in change.case.reviews.values()} == {"cancelled"}
    assert {"supplement.silent", "case.lapsed", "review.cancelled"} <= set(types(change))
    assert cases.sweep(change.case, THREE, PLAIN, SENT + timedelta(days=61)).events == ()


def test_silence_of_the_applicant_lets_the_reviews_go_on_where_the_service_says_so() -> None:
    offered = replace(THREE, supplement=Supplement(on_silence="resume"))
    case = swept(sent(), offered, SENT + timedelta(days=60))
    assert (case.status, case.letters[1].status, case.reviews["fire"].status) == ("in_review", "silent", "open")


def test_a_corrected_answer_asks_every_condition_again_and_leaves_the_other_answers_alone() -> None:
    offered = service([review("fire"), review("food"), review("tobacco", when=TOBACCO)])
    case = decided(accepted(offered), "food", offered).case
    case = cases.ask(case, "fire", "clerk", Request([Deficiency("/answers/tobacco", "?")]), offered, PLAIN, NOW).case
    case = swept(case, offered, SENT)
    change = cases.respond(case, 1, {"tobacco": True}, {}, offered, PLAIN, SENT)
    assert {key: each.status for key, each in change.case.reviews.items()} == {
        "fire": "open", "food": "approved", "tobacco": "open",
    }  # fmt: skip
    assert types(change) == ["supplement.answered", "review.requested"]
