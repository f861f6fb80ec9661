"""Pre-licensing: an opinion on a draft binds nobody, goes along while its ground holds, and spares a second look."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Answer, Attendance, Case, Change, Document, Given, Transfer
from onestop.cases.model import Known
from onestop.cases.opinion import NO_LEGAL_EFFECT
from onestop.cases.opinion_basis import basis, changed
from onestop.cases.superior import adviser
from onestop.cases.view import view
from onestop.cases.viewing import Viewer
from onestop.catalogue.limit import Limit
from onestop.catalogue.review import Sees
from onestop.errors import Conflict, Invalid, NotFound
from tests.rules.services import NOW, PLAIN, PLAN, review, service
from tests.rules.stages import types

TOBACCO = {"properties": {"tobacco": {"const": True}}, "required": ["tobacco"]}
PROMISED = Limit(5, "working_days", "promise")
FOOD = review("food", 20, opinion=PROMISED, sees=Sees(("premises",), ("floor-plan",)))
OFFERED = service(
    [FOOD, review("water", 20), review("tobacco", 5, opinion=PROMISED, when=TOBACCO, sees=Sees(("goods",), ()))],
    documents=(PLAN,),
)
FILE = Document("d1", "floor-plan", "plan.pdf", "application/pdf", 9, "0" * 64, NOW, "accepted", None, "v1")
FAVOURABLE = Given("favourable", ["The plan meets the code"])
CONDITIONAL = Given("favourable_with_conditions", ["Nearly"], ["Move the sink"])


def draft(**answers: Any) -> Case:
    plain = cases.create("case-1", OFFERED, "citizen", {"area_m2": 100, "shop": "茶樓", **answers}, NOW).case
    return replace(plain, documents={"d1": FILE})


def asked(case: Case | None = None) -> Case:
    return cases.ask_opinions(case or draft(), OFFERED, PLAIN, NOW).case


def given(what: Given = FAVOURABLE, case: Case | None = None) -> Case:
    return cases.give_opinion(case or asked(), "food", "clerk", what, NOW).case


def accepted(case: Case) -> Change:
    handed_in = cases.submit(case, OFFERED, PLAIN, NOW).case
    return cases.accept(handed_in, OFFERED, PLAIN, NOW)


def met(case: Case, department: str = "food-office", **said: Any) -> Change:
    plain = Attendance(NOW, "counter 3", identity_checked=True, documents_checked=True, clerk="clerk", noted_at=NOW)
    record = replace(plain, **said)
    return cases.attend_relying(case, "food", record, department, OFFERED, PLAIN, NOW)


def test_every_department_that_gives_opinions_and_would_review_is_asked() -> None:
    change = cases.ask_opinions(draft(), OFFERED, PLAIN, NOW)
    assert [(each.type, each.data["department"]) for each in change.events] == [("opinion.requested", "food-office")]
    assert change.case.opinions["food"].due_at == NOW.replace(day=27, hour=15, minute=59, second=59)
    assert set(asked(draft(tobacco=True)).opinions) == {"food", "tobacco"}
    assert change.case.status == "draft"


def test_only_a_whole_draft_is_shown_to_anybody() -> None:
    with pytest.raises(Invalid) as refused:
        cases.ask_opinions(replace(draft(), documents={}), OFFERED, PLAIN, NOW)
    assert [each.pointer for each in refused.value.errors] == ["/documents/floor-plan"]
    with pytest.raises(Conflict, match="submitted"):
        cases.ask_opinions(cases.submit(draft(), OFFERED, PLAIN, NOW).case, OFFERED, PLAIN, NOW)
    with pytest.raises(Conflict, match="asked for already"):
        cases.ask_opinions(asked(), OFFERED, PLAIN, NOW)
    without = service([review("food")], documents=(PLAN,))
    with pytest.raises(Conflict, match="gives none"):
        cases.ask_opinions(draft(), without, PLAIN, NOW)


def test_the_department_sees_of_the_draft_what_it_would_see_of_the_case() -> None:
    shown = view(asked(draft(tobacco=False)), OFFERED, Viewer(departments=frozenset({"food-office"})))
    assert shown["answers"] == {"area_m2": 100, "shop": "茶樓"}
    assert [each["id"] for each in shown["documents"]] == ["d1"]
    later = cases.amend(given(), OFFERED, {"shop": "酒樓"}).case
    assert view(later, OFFERED, Viewer(departments=frozenset({"food-office"})))["answers"] == {}


def test_an_opinion_is_given_once_with_its_reasons_and_says_that_it_binds_nobody() -> None:
    case = given(CONDITIONAL)
    (shown,) = view(case, OFFERED, Viewer(whole=True))["opinions"]
    assert (shown["outcome"], shown["conditions"]) == ("favourable_with_conditions", ["Move the sink"])
    assert shown["notice"] == NO_LEGAL_EFFECT
    assert set(NO_LEGAL_EFFECT) == {"zh-Hant", "zh-Hans", "en"}
    assert (case.licences, cases.to_issue(case), case.reviews) == ({}, (), {})
    with pytest.raises(Conflict, match="given"):
        given(case=case)
    with pytest.raises(NotFound):
        cases.give_opinion(case, "water", "clerk", FAVOURABLE, NOW)


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        (Given("unfavourable", []), "/reasons"),
        (Given("favourable", [" "]), "/reasons"),
        (Given("favourable", ["why"], ["if"]), "/conditions"),
        (Given("favourable_with_conditions", ["why"]), "/conditions"),
    ],
)
def test_an_opinion_owes_reasons_and_conditions_where_it_has_them(wrong: Given, pointer: str) -> None:
    with pytest.raises(Invalid) as refused:
        given(wrong)
    assert [each.pointer for each in refused.value.errors] == [pointer]


def test_silence_is_reminded_of_once_and_means_nothing() -> None:
    late = cases.sweep(asked(), OFFERED, PLAIN, NOW + timedelta(days=60))
    assert types(late) == ["opinion.overdue"]
    assert late.case.opinions["food"].status == "asked"
    assert cases.sweep(late.case, OFFERED, PLAIN, NOW + timedelta(days=90)).events == ()
    carried = accepted(late.case)
    assert carried.case.opinions["food"].lapse == "submitted"
    assert carried.case.reviews["food"].status == "open"


def test_a_change_of_what_it_rests_on_ends_it_and_a_new_one_can_be_asked_three_times() -> None:
    case = given()
    for _ in range(2):
        change = cases.amend(case, OFFERED, {"area_m2": case.answers["area_m2"] + 1})
        (lapsed,) = [each for each in change.events if each.type == "opinion.lapsed"]
        assert (lapsed.data["why"], lapsed.data["changed"]) == ("changed", ["/answers/area_m2"])
        case = asked(change.case)
    case = cases.amend(case, OFFERED, {"area_m2": 7}).case
    with pytest.raises(Conflict):
        asked(case)


def test_what_the_department_does_not_see_may_change() -> None:
    case = cases.amend(given(), OFFERED, {"tobacco": True}).case
    assert case.opinions["food"].status == "given"


def test_a_new_file_ends_it_once_it_was_checked() -> None:
    newer = replace(FILE, id="d2", sha256="1" * 64, status="awaiting_upload", object_version=None)
    declared = cases.declare_document(given(), OFFERED, newer, NOW).case
    assert declared.opinions["food"].status == "given"
    checked = cases.record_check(declared, "d2", None, "v9")
    assert checked.case.opinions["food"].changed == ("/documents/floor-plan",)


def test_a_file_that_is_no_good_and_one_for_something_else_change_nothing() -> None:
    case = given()
    broken = replace(FILE, id="d2", sha256="1" * 64, status="rejected")
    other = replace(FILE, id="d3", sha256="2" * 64, requirement="photograph")
    assert changed(replace(case, documents={"d1": FILE, "d2": broken, "d3": other}), case.opinions["food"]) == ()


def test_a_licence_that_stands_in_for_a_file_is_part_of_what_it_rests_on() -> None:
    case = given()
    known = Known("floor-plan", "l1", "plan", "planning", "case-0", NOW)
    stands_in = replace(case, known={"floor-plan": known})
    assert changed(stands_in, case.opinions["food"]) == ("/documents/floor-plan",)
    rests = replace(case.opinions["food"], seen=basis(stands_in, FOOD.sees, OFFERED))
    assert changed(stands_in, rests) == ()
    another = replace(stands_in, known={"floor-plan": replace(known, licence="l2")})
    assert changed(another, rests) == ("/documents/floor-plan",)


def test_the_order_of_files_and_of_names_in_an_answer_is_nobodys() -> None:
    two = replace(draft(), documents={"d1": FILE, "d2": replace(FILE, id="d2", sha256="1" * 64)})
    turned = replace(two, documents=dict(reversed(list(two.documents.items()))))
    assert basis(two, FOOD.sees, OFFERED) == basis(turned, FOOD.sees, OFFERED)
    shops = [replace(draft(), answers={"shop": each}) for each in ({"a": 1, "b": 2}, {"b": 2, "a": 1})]
    first, second = (basis(each, FOOD.sees, OFFERED) for each in shops)
    assert first == second


@pytest.mark.parametrize("opinion", [FAVOURABLE, CONDITIONAL])
def test_a_favourable_opinion_goes_along_and_approves_once_the_originals_were_checked(opinion: Given) -> None:
    change = accepted(given(opinion))
    assert "opinion.carried" in types(change)
    review = change.case.reviews["food"]
    assert (review.status, review.due_at) == ("open", accepted(draft()).case.reviews["food"].due_at)
    done = met(change.case)
    assert types(done)[:3] == ["review.attended", "opinion.relied", "review.decided"]
    review = done.case.reviews["food"]
    assert review.status == {"favourable": "approved"}.get(opinion.advice, "approved_with_conditions")
    assert (review.reasons, review.conditions) == (tuple(opinion.reasons), tuple(opinion.conditions))
    assert done.case.opinions["food"].status == "relied"


def test_an_unfavourable_opinion_decides_nothing() -> None:
    change = accepted(given(Given("unfavourable", ["Too narrow"])))
    assert change.case.opinions["food"].status == "given"
    with pytest.raises(Conflict, match="online"):
        met(change.case)
    done = cases.decide_review(change.case, "food", "clerk", Answer("approved"), OFFERED, PLAIN, NOW)
    assert done.case.reviews["food"].status == "approved"


def test_papers_that_were_not_checked_or_a_colleagues_review_approve_nothing() -> None:
    case = accepted(given()).case
    assert met(case, documents_checked=False).case.reviews["food"].status == "open"
    assert met(cases.claim(case, "food", "colleague").case).case.reviews["food"].status == "claimed"
    assert met(case, department="counter").case.reviews["food"].status == "open"


def test_what_changed_in_review_ends_the_opinion_and_says_so() -> None:
    case = accepted(given()).case
    request = cases.Request([cases.Deficiency("/answers/shop", "which?")])
    asking = cases.ask(case, "food", "clerk", request, OFFERED, PLAIN, NOW).case
    sent = cases.sweep(asking, OFFERED, PLAIN, asking.letters[1].send_at).case
    answered = cases.respond(sent, 1, {"shop": "酒樓"}, {}, OFFERED, PLAIN, NOW + timedelta(days=5))
    assert answered.case.opinions["food"].changed == ("/answers/shop",)
    with pytest.raises(Conflict, match="online"):
        met(answered.case)


def test_an_opinion_is_its_own_departments_and_of_a_review_that_the_case_needs() -> None:
    passed = Transfer("food-office", "health", "theirs", NOW)
    handed_on = cases.transfer(accepted(given()).case, "food", "clerk", passed, {"health"}, OFFERED, PLAIN, NOW)
    assert handed_on.case.opinions["food"].lapse == "transferred"
    both = given(case=asked(draft(tobacco=True)))
    both = cases.give_opinion(both, "tobacco", "clerk", FAVOURABLE, NOW).case
    unneeded = replace(OFFERED, reviews=(FOOD, replace(OFFERED.reviews[2], when={"not": {}})), version="v2")
    handed_in = cases.submit(both, unneeded, PLAIN, NOW).case
    change = cases.accept(handed_in, unneeded, PLAIN, NOW)
    assert change.case.opinions["tobacco"].lapse == "not_required"


def test_a_service_that_shows_more_by_now_asks_for_a_new_look() -> None:
    wider = replace(OFFERED, reviews=(replace(FOOD, sees=Sees(("premises", "goods"), ("floor-plan",))),), version="v2")
    change = cases.accept(cases.submit(given(), wider, PLAIN, NOW).case, wider, PLAIN, NOW)
    assert change.case.opinions["food"].changed == ("/answers/tobacco",)


def test_a_draft_that_is_given_up_needs_no_opinion() -> None:
    change = cases.withdraw(asked(), NOW)
    assert types(change) == ["case.withdrawn", "opinion.lapsed"]
    assert cases.withdraw(given(), NOW).case.opinions["food"].status == "given"


def test_whoever_was_asked_reads_the_draft_until_it_is_handed_in() -> None:
    assert adviser(draft(), "food") is None
    assert adviser(asked(), "food") == adviser(given(), "food") == "food-office"
    assert adviser(cases.amend(given(), OFFERED, {"shop": "酒樓"}).case, "food") is None
    assert adviser(cases.submit(given(), OFFERED, PLAIN, NOW).case, "food") is None
