"""A review beside the file that is looked at, what to look for, and what the applicant was licensed to do before."""

import re

import pytest

from onestop import store
from onestop.operations.paging import PAGE
from tests.functions.api.office import citizen, in_review, submitted
from tests.functions.api.test_holdings import issued
from tests.functions.portal.html import Page
from tests.functions.portal.staff import clerk, offices

__all__ = ["offices"]

FIRE = "/desk/cases/{}/reviews/fire-safety"


@pytest.fixture
def case() -> str:
    return in_review(citizen())


def test_a_file_is_shown_in_place_and_the_page_lets_in_that_file_alone(case: str) -> None:
    fire, page = clerk("fire-rescue"), FIRE.format(case)
    for asked, wanted in (("", "premises-layout"), ("?document=fire-equipment-plan", "fire-equipment-plan")):
        answer = fire.get(page + asked)
        (frame,) = Page.read(answer.text).all("iframe")
        place, _, query = frame.attributes["src"].partition("?")
        assert place.endswith(f"/{case}/{wanted}")
        assert "response-content-disposition=inline" in query
        policy = answer.headers["Content-Security-Policy"]
        assert re.findall(r"frame-src ([^;]+);", policy) == [place]
        assert re.findall(r"img-src ([^;]+);", policy) == [f"'self' {place}"]
        assert list(Page.read(answer.text).all("a", target="_blank"))
    assert "frame-src" not in fire.get("/desk").headers["Content-Security-Policy"]


def test_a_department_is_shown_no_file_that_it_may_not_see(case: str) -> None:
    answer = clerk("fire-rescue").get(f"{FIRE.format(case)}?document=food-safety-rules")
    (frame,) = Page.read(answer.text).all("iframe")
    assert "/premises-layout?" in frame.attributes["src"]


def test_acceptance_is_decided_beside_the_files() -> None:
    case = submitted(citizen())
    page = Page.read(clerk("market-regulation").get(f"/desk/cases/{case}/acceptance?document=drainage-drawing").text)
    (frame,) = page.all("iframe")
    assert "/drainage-drawing?" in frame.attributes["src"]


@pytest.mark.parametrize(("language", "text"), [("en", "Number of exits"), ("zh-Hant", "安全出口數目與疏散距離")])
def test_the_checklist_and_the_standard_texts_are_the_catalogues(case: str, language: str, text: str) -> None:
    fire, page = clerk("fire-rescue", language=language), FIRE.format(case)
    assert text in fire.get(page).text
    decision = fire.get(f"{page}/decision").text
    assert text in decision
    # What a condition of a known subject may require is offered with a value; a standard text is its own.
    standard = [each for each in Page.read(decision).all("option") if "value" not in each.attributes]
    assert len(standard) == 4


def test_what_the_applicant_holds_is_told_by_its_title(case: str) -> None:
    number = issued("before", store.load(case).applicant, "fire-safety-opening", "fire-rescue")
    shown = clerk("fire-rescue").get(FIRE.format(case)).text
    assert f"/licences/{number}" in shown
    assert "Fire safety opinion" in shown


def test_what_the_applicant_holds_is_read_a_page_at_a_time() -> None:
    fire, holder = clerk("fire-rescue"), "collector"
    page = FIRE.format(in_review(citizen(holder)))
    numbers = {issued(f"l{each}", holder, "fire-safety-opening", "fire-rescue") for each in range(PAGE + 1)}
    first = fire.get(page)
    rest = fire.get(more(first.text))
    shown = [{each for each in numbers if f"/licences/{each}" in answer.text} for answer in (first, rest)]
    assert [len(each) for each in shown] == [PAGE, 1]
    assert shown[0] | shown[1] == numbers
    assert "More licences of the applicant" not in rest.text
    assert fire.get(f"{page}?held=strange").status == 400


def test_a_page_on_which_nothing_matters_leads_to_the_next() -> None:
    fire, holder = clerk("fire-rescue"), "breeder"
    page = FIRE.format(in_review(citizen(holder)))
    for each in range(PAGE):
        issued(f"l{each}", holder, "dog", "health")
    number = issued("one", holder, "fire-safety-opening", "fire-rescue")
    first = fire.get(page).text
    assert "There is nothing here." in first
    assert number not in first
    assert number in fire.get(more(first)).text


def more(page: str) -> str:
    """Where the link to more of what the applicant holds leads to."""
    (found,) = [each.attributes["href"] for each in Page.read(page).all("a") if "held=" in each.attributes["href"]]
    return found
