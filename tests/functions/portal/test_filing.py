"""An application from its guide to its receipt, without a script."""

import re

import pytest

from onestop import store
from onestop.catalogue import shipped
from portal.app import app
from portal.filing.code import code
from portal.language import LANGUAGES
from tests.functions.api.office import CORE, clerk, with_documents
from tests.functions.portal.citizen import SECTIONS, Citizen, people
from tests.functions.portal.forms import form
from tests.functions.portal.gateway import LOCAL
from tests.functions.portal.html import Page

__all__ = ["people"]

HOSTILE = "<script>alert('餐')</script>\"&\u202eשלום😀"


def at(citizen: Citizen, case: str, section: str) -> str:
    """The text of a section's page."""
    return citizen.get(f"/cases/{case}/sections/{section}").text


def test_an_application_is_filled_in_checked_and_handed_in() -> None:
    ann = Citizen()
    guide = Page.read(ann.get("/services/open-restaurant").text)
    assert any(each.endswith("/services/open-restaurant/application") for each in guide.addresses())
    case = ann.filled()
    assert store.load(case).answers["area_m2"] == 420
    lacking = ann.get(f"/cases/{case}/check").text
    assert "Add: Layout of the premises" in lacking
    assert "Plan of fire equipment" in lacking
    assert "separate" not in Page.read(lacking).text  # without tobacco nobody asks for the statement
    with_documents(case)
    check = ann.get(f"/cases/{case}/check")
    shown = Page.read(check.text).text
    assert "Fuel used for cooking Piped gas Change" in shown
    assert "Hot dishes Drinks made on site" in shown
    sent = form(check.text, "/submission")
    receipts = [ann.send(sent.action, sent.fields) for _ in range(2)]  # a double click
    for receipt in receipts:
        assert receipt.status == 200
        assert str(code(f"http://127.0.0.1:4566{LOCAL.base}/cases/{case}")) in receipt.text
        text = Page.read(receipt.text).text
        assert f"Your case number {case}" in text
        assert re.search(r"Promised by .*20\d\d At the latest, by law .*20\d\d", text)
    assert (store.load(case).status, store.load(case).attempt) == ("submitted", 1)
    # Somebody goes back in the browser and presses the button of an older page.
    assert case in ann.send(sent.action, {**sent.fields, "key": "another"}).text


def test_a_draft_begun_twice_with_one_press_is_one_draft() -> None:
    ann = Citizen("twice")
    start = form(ann.get("/services/street-stall/application").text)
    places = {ann.post(start.action, start.fields).headers["Location"] for _ in range(2)}
    assert len(places) == 1
    assert len(Page.read(ann.get("/cases").text).text.split("Stall in the night market")) == 2


def test_what_the_wizard_asked_is_answered_already() -> None:
    ann = Citizen()
    start = form(ann.get("/services/open-restaurant/application?area_m2=420&sells_tobacco=no&seats=many&x=1").text)
    case = ann.post(start.action, start.fields).headers["Location"].split("/")[-3]
    assert store.load(case).answers == {"area_m2": 420, "sells_tobacco": False}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("Enter: Floor area (m²)", "Must be 8 or more: Floor area", "Choose one: Fuel", "Enter a number")),
        (
            "zh-Hant",
            ("請填寫「營業面積（平方米）」", "「營業面積（平方米）」不可少於 8", "請選擇「主要燃料」", "須為數字"),
        ),
        ("zh-Hans", ("请填写“营业面积（平方米）”", "“营业面积（平方米）”不可少于 8", "请选择“主要燃料”", "须为数字")),
    ],
)
def test_mistakes_stand_on_top_and_beside_the_field_in_the_readers_language(
    language: str, said: tuple[str, ...]
) -> None:
    ann = Citizen(language=language)
    case = ann.begun()
    missing, small, choice, number = said
    for section, typed, text in (
        ("premises", {**SECTIONS["premises"], "area_m2": ""}, missing),
        ("premises", {**SECTIONS["premises"], "area_m2": "7"}, small),
        ("fire", {"exits": "1"}, choice),
        ("premises", {**SECTIONS["premises"], "area_m2": "viel"}, number),
    ):
        answer = ann.fill(ann.get(f"/cases/{case}/sections/{section}"), **typed)
        assert answer.status == 422
        assert answer.text.count(text) == 2, (text, Page.read(answer.text).text)
        page = Page.read(answer.text)
        assert ("is required" in page.text, "less than the minimum" in page.text) == (False, False)
        anchors = {each.attributes["href"] for each in page.all("a") if each.attributes["href"].startswith("#")}
        ids = {f"#{each.attributes.get('id')}" for each in page.elements}
        assert anchors <= ids


def test_what_is_right_is_saved_although_something_is_missing() -> None:
    ann = Citizen()
    case = ann.begun()
    answer = ann.fill(ann.get(f"/cases/{case}/sections/applicant"), business_name="好味", contact_name="甲")
    assert answer.status == 422
    assert store.load(case).answers == {"business_name": "好味", "contact_name": "甲"}


def test_a_question_that_only_an_answer_raises_is_shown_then_and_forgotten_with_it() -> None:
    ann = Citizen()
    case = ann.begun()
    assert "school_distance_m" not in at(ann, case, "tobacco")
    raised = ann.fill(ann.get(f"/cases/{case}/sections/tobacco"), sells_tobacco="yes")
    assert (raised.status, "Distance to the nearest school" in raised.text) == (200, True)
    assert ann.fill(raised).status == 422
    assert ann.fill(raised, school_distance_m="350").status == 200
    assert store.load(case).answers["school_distance_m"] == 350
    ann.fill(ann.get(f"/cases/{case}/sections/tobacco"), sells_tobacco="no")
    assert store.load(case).answers == {"sells_tobacco": False}


def test_somebody_else_changed_it_and_what_was_typed_is_kept() -> None:
    ann = Citizen()
    case = ann.begun()
    here, there = (ann.get(f"/cases/{case}/sections/applicant") for _ in range(2))
    ann.fill(there, **SECTIONS["applicant"])
    stale = ann.fill(here, **{**SECTIONS["applicant"], "business_name": "另一家"})
    assert (stale.status, "changed somewhere else" in stale.text, "另一家" in stale.text) == (409, True, True)
    assert ann.fill(stale).status == 200
    assert store.load(case).answers["business_name"] == "另一家"


def test_one_goes_on_another_day() -> None:
    ann = Citizen()
    case = ann.begun()
    page = form(ann.get(f"/cases/{case}/sections/premises").text)
    left = ann.send(page.action, {**page.filled(address="示例市中心區樣本路1號"), "go": "later"})
    assert "Incomplete" in Page.read(left.text).text
    assert "示例市中心區樣本路1號" in at(ann, case, "premises")
    assert ann.follow(ann.get(f"/cases/{case}")).text == ann.get(f"/cases/{case}/application").text


def test_a_change_from_the_check_comes_back_to_it() -> None:
    ann = Citizen()
    case = ann.filled()
    page = ann.get(f"/cases/{case}/sections/fire?from=check")
    assert "Check your answers" in ann.fill(page, exits="4").text
    assert store.load(case).answers["exits"] == 4


def test_what_people_type_is_shown_as_it_is_and_nothing_of_it_runs() -> None:
    ann = Citizen()
    case = ann.begun()
    ann.fill(ann.get(f"/cases/{case}/sections/applicant"), **{**SECTIONS["applicant"], "business_name": HOSTILE})
    assert store.load(case).answers["business_name"] == HOSTILE
    for path in ("sections/applicant", "check", "application"):
        assert "<script>alert" not in ann.get(f"/cases/{case}/{path}").text
    assert "שלום😀" in ann.get(f"/cases/{case}/check").text
    long = ann.fill(
        ann.get(f"/cases/{case}/sections/applicant"), **{**SECTIONS["applicant"], "contact_name": "長" * 5000}
    )
    assert (long.status, "Must have 60 characters or fewer" in long.text) == (422, True)


def test_an_email_and_a_date_are_asked_for_in_their_own_way() -> None:
    ann = Citizen()
    case = ann.begun("construction-permit")
    sections = shipped().service("construction-permit").sections
    section = next(each.id for each in sections if "start_date" in each.fields)
    page = ann.get(f"/cases/{case}/sections/{section}")
    wrong = ann.fill(page, **{"start_date-year": "2026", "start_date-month": "2", "start_date-day": "30"})
    assert "Enter a date that exists: Planned start" in wrong.text
    ann.fill(page, **{"start_date-year": "2027", "start_date-month": "3", "start_date-day": "1"})
    assert store.load(case).answers["start_date"] == "2027-03-01"
    assert "1 March 2027" in Page.read(ann.get(f"/cases/{case}/check").text).text


def test_a_case_that_was_returned_says_what_is_missing_and_is_handed_in_again() -> None:
    ann = Citizen()
    case = ann.filled()
    with_documents(case)
    ann.fill(ann.get(f"/cases/{case}/check"))
    missing = [{"target": "/answers/exits", "detail": HOSTILE}, "premises-layout", "The rent contract"]
    clerk(CORE).post(f"/cases/{case}/acceptance", {"outcome": "return", "missing": missing})
    tasks = ann.follow(ann.get(f"/cases/{case}"))
    text = Page.read(tasks.text).text
    assert "Emergency exits" in text
    assert "The rent contract" in text
    assert "<script>alert" not in tasks.text
    assert any(each.endswith("/sections/fire#exits") for each in Page.read(tasks.text).addresses())
    ann.fill(ann.get(f"/cases/{case}/sections/fire"), exits="4")
    assert "Application handed in" in ann.fill(ann.get(f"/cases/{case}/check")).text
    assert store.load(case).attempt == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_draft_is_there_in_every_language(language: str) -> None:
    ann = Citizen(language=language)
    case = ann.begun()
    for path in (
        "application",
        "sections/premises",
        "documents",
        "requirements/premises-layout",
        "check",
        "withdrawal",
    ):
        answer = ann.get(f"/cases/{case}/{path}")
        assert answer.status == 200, path
        assert Page.read(answer.text).text


def test_a_case_of_somebody_else_is_not_there() -> None:
    case = Citizen("bob").begun()
    ann, tried = Citizen("ann"), 0
    for route, methods in app.routes.items():
        if not route.startswith("/cases/{case}"):
            continue  # staff have theirs in test_desk and test_supervision
        path = re.sub(r"{\w+}", "1", route.replace("{case}", case))
        if "GET" in methods:
            assert ann.get(path).status == 404, path
            tried += 1
        if "POST" in methods:
            token = form(ann.get("/services/street-stall/application").text).fields["crumb"]
            assert ann.post(path, {"crumb": token, "text": "x", "grounds": "x"}).status == 404, path
    assert tried > 10


def test_an_unknown_section_or_document_is_not_there() -> None:
    ann = Citizen()
    case = ann.begun()
    for path in (
        "sections/none",
        "requirements/none",
        "supplements/1",
        "supplements/x",
        "visits/none",
        "licences/x/renewal",
    ):
        assert ann.get(f"/cases/{case}/{path}").status == 404, path
