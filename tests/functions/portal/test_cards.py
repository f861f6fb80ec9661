"""Cards on pages: contested by the department that was given one, confirmed or lifted by supervision."""

import pytest

from onestop import store
from portal.language import LANGUAGES
from portal.words import words
from tests.functions.api.office import citizen, in_review, overdue
from tests.functions.portal.html import Page
from tests.functions.portal.staff import Staff, clerk, offices, supervisor

__all__ = ["offices"]

CARD = "fire-safety-red"
WHY = "The file came from another department"


@pytest.fixture(scope="module")
def case() -> str:
    """One whose fire review ran past its limit."""
    found = in_review(citizen())
    overdue(found, "fire-safety")
    return found


def state(case: str) -> str:
    return store.load(case).cards[CARD].state


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_stands_in_the_list_with_its_unit(case: str, language: str) -> None:
    shown = supervisor(language).get("/supervision/cards?card=red&department=fire-rescue&region=x&cursor=")
    assert (shown.status, f"/supervision/cases/{case}/cards/{CARD}" in shown.text) == (200, True)
    assert len(list(Page.read(shown.text).all("th", scope="row"))) == 1
    empty = supervisor(language).get("/supervision/cards?department=health")
    assert str(words(language)("card.none")) in empty.text
    assert "sample-" not in Page.read(empty.text).text


def test_nothing_is_confirmed_before_its_department_was_heard(case: str) -> None:
    inspector = supervisor()
    page = inspector.get(f"/supervision/cases/{case}/cards/{CARD}")
    assert [each.attributes["value"] for each in Page.read(page.text).all("input", name="outcome")] == ["lifted"]
    forced = inspector.send(page, CARD, outcome="confirmed", reasons=WHY)
    assert (forced.status, state(case)) == (409, "open")
    both = Staff("both", "role:supervisor", "department:fire-rescue")
    assert "your own department" in both.get(f"/supervision/cases/{case}/cards/{CARD}").text


def test_a_card_is_contested_and_then_confirmed(case: str) -> None:
    place, fire = f"/desk/cases/{case}/cards/{CARD}", clerk("fire-rescue")
    assert place in fire.get(f"/desk/cases/{case}/reviews/fire-safety").text
    page = fire.get(place)
    assert fire.send(page, CARD).status == 422
    assert "Contested" in fire.follow(fire.send(page, CARD, reasons=WHY)).text
    assert fire.send(page, CARD, reasons=WHY).status == 303  # pressed twice
    assert "form id" not in fire.get(place).text
    inspector = supervisor()
    assert f"cards/{CARD}" in inspector.get("/supervision/cards?appealed=true").text
    judged = inspector.get(f"/supervision/cases/{case}/cards/{CARD}")
    assert WHY in judged.text
    wrong = inspector.send(judged, CARD, reasons="")
    assert (wrong.status, {"#outcome", "#reasons"} <= Page.read(wrong.text).addresses()) == (422, True)
    done = inspector.follow(inspector.send(judged, CARD, outcome="confirmed", reasons="It lay there for a week"))
    assert "It lay there for a week" in done.text
    assert state(case) == "confirmed"


def test_the_unit_that_was_charged_contests_its_card_when_others_have_the_work() -> None:
    case, fire = in_review(citizen()), clerk("fire-rescue")
    overdue(case, "fire-safety")
    review, place = f"/desk/cases/{case}/reviews/fire-safety", f"/desk/cases/{case}/cards/{CARD}"
    fire.follow(fire.send(fire.get(f"{review}/transfer"), "/transfer", to="buildings", reason="Theirs"))
    assert (fire.get(review).status, place in fire.get("/desk/cards").text) == (404, True)
    page = fire.get(place)
    assert (page.status, f"/desk/cases/{case}/reviews" in page.text) == (200, False)
    assert WHY in fire.follow(fire.send(page, CARD, reasons=WHY)).text
    assert state(case) == "appealed"
    assert clerk("buildings").get(place).status == 404


def test_a_card_is_nobody_else_s(case: str) -> None:
    assert clerk("water").get(f"/desk/cases/{case}/cards/{CARD}").status == 404
    assert clerk("health").get(f"/desk/cases/{case}/cards/{CARD}").status == 404
    assert clerk("fire-rescue").get(f"/supervision/cases/{case}/cards/{CARD}").status == 403
    assert clerk("fire-rescue").get("/supervision/cards").status == 403
    assert supervisor().get(f"/supervision/cases/{case}/cards/none").status == 404
