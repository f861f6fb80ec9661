"""A case that was handed in, at the pages of its applicant."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from onestop import store
from portal.casefile.history import said
from portal.casefile.names import Names
from portal.language import LANGUAGES
from portal.words import words
from tests.functions.api.office import clerk, decided, filed, in_review, submitted
from tests.functions.api.person import Person
from tests.functions.portal.brought_about import FIRE, REVIEW, letter, licensed, refused
from tests.functions.portal.citizen import Citizen, people
from tests.functions.portal.forms import form
from tests.functions.portal.html import Page
from tests.rules.vocabulary import VOCABULARY

__all__ = ["people"]

PERSON = Person("ann")
HOSTILE = "<script>alert('餐')</script>\"&\u202eשלום😀"
NEXT_WEEK = (datetime.now(UTC) + timedelta(days=7)).replace(microsecond=0)


@pytest.fixture
def ann() -> Citizen:
    return Citizen()


def text(citizen: Citizen, path: str) -> str:
    """The text of a page."""
    answer = citizen.get(path)
    assert answer.status == 200, path
    assert "<script>alert" not in answer.text
    return Page.read(answer.text).text


def test_the_picture_shows_each_department_its_state_and_whose_turn_it_is(ann: Citizen) -> None:
    case = in_review(PERSON)
    shown = text(ann, f"/cases/{case}")
    assert "In review" in shown
    assert "Fire safety check before opening" in shown
    assert "Waits for: Food operation permit" in shown
    assert (
        shown.index("Acceptance: is everything there?")
        < shown.index("Food operation permit")
        < shown.index("Waits for")
    )
    assert "Promised by" in shown
    decided(case, "food-permit")
    assert "Waits for" not in text(ann, f"/cases/{case}")


def test_each_date_is_reckoned_day_by_day_on_the_law_that_it_rests_on(ann: Citizen) -> None:
    case = in_review(PERSON)
    assert f"/cases/{case}/clocks" in ann.get(f"/cases/{case}").text
    letter(case, "/documents/premises-layout")
    shown = text(ann, f"/cases/{case}/clocks")
    assert "行政許可法" in shown
    assert "The clock has stopped" in shown  # the fire brigade waits for the applicant
    assert shown.count("This step begins once") == 1  # the sign rests on the food permit
    draft = filed(PERSON, number=1)
    assert ann.follow(ann.get(f"/cases/{draft}/clocks")).text == ann.follow(ann.get(f"/cases/{draft}")).text
    assert Citizen("ben").get(f"/cases/{case}/clocks").status == 404


def test_reviews_that_these_answers_do_not_need_are_left_out(ann: Citizen) -> None:
    assert "Tobacco retail permit" not in text(ann, f"/cases/{in_review(PERSON, number=1)}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_case_is_there_in_every_language(language: str) -> None:
    case = in_review(PERSON)
    ann = Citizen(language=language)
    read = ("", "/timeline", "/clocks", "/answers", "/documents", "/messages", "/receipt")
    for path in (*read, "/withdrawal", "/reconsideration"):
        assert text(ann, f"/cases/{case}{path}")
    assert ann.follow(ann.get(f"/cases/{case}/application")).text == ann.get(f"/cases/{case}").text


def test_a_letter_is_answered_item_by_item(ann: Citizen) -> None:
    case = in_review(PERSON)
    path = letter(case, "/answers/exits", "/documents/premises-layout", "", detail=HOSTILE)
    assert "Your turn" in text(ann, f"/cases/{case}")
    assert "Waiting for your corrections" in text(ann, f"/cases/{case}")
    page = ann.get(path)
    assert "<script>alert" not in page.text
    assert ann.fill(page).status == 422  # nothing in it answers anything
    wrong = ann.fill(page, exits="999")
    assert (wrong.status, wrong.text.count("Must be 50 or less: Emergency exits")) == (422, 2)
    assert ann.fill(page, exits="4").status == 200
    assert store.load(case).answers["exits"] == 4
    listed = ann.upload(ann.get(f"/cases/{case}/requirements/premises-layout?letter=1"), "new.pdf", b"%PDF-1.7 new")
    assert "Correction letter 1" in listed.text  # back at the letter
    notes = [name for name in form(ann.get(path).text).names if name.startswith("note-")]
    assert len(notes) == 2
    ann.fill(ann.get(path), **dict.fromkeys(notes, HOSTILE))
    assert store.load(case).letters[1].status == "answered"
    assert "Your turn" not in text(ann, f"/cases/{case}")
    assert "Answered." in text(ann, path)


def test_what_was_typed_into_a_letter_outlives_a_change_of_the_case(ann: Citizen) -> None:
    case = in_review(PERSON)
    path = letter(case, "/answers/exits", "")
    page = ann.get(path)
    (note, *_) = [name for name in form(page.text).names if name.startswith("note-")]
    clerk(FIRE).post(f"/cases/{case}/messages", {"text": "by the way"})
    stale = ann.fill(page, exits="4", **{note: "a long story"})
    assert (stale.status, "changed a moment ago" in stale.text) == (409, True)
    assert "a long story" in stale.text
    assert list(Page.read(stale.text).all("input", id="exits", value="4"))
    assert store.load(case).answers["exits"] != 4
    assert ann.fill(stale, exits="4", **{note: "a long story"}).status == 200
    assert store.load(case).answers["exits"] == 4


def test_the_last_messages_are_shown_first_and_the_others_on_pages_of_their_own(ann: Citizen) -> None:
    case = in_review(PERSON)
    for number in range(52):
        clerk(FIRE).post(f"/cases/{case}/messages", {"text": f"line {number:02}"})
    page = Page.read(ann.get(f"/cases/{case}/messages").text)
    assert page.text.index("line 02") < page.text.index("line 51")
    assert "line 01" not in page.text
    (earlier,) = [each for each in page.addresses() if "cursor=" in each]
    before = Page.read(ann.get(earlier).text)
    assert ("line 00" in before.text, "line 02" in before.text) == (True, False)
    assert "Earlier messages" not in before.text


def test_a_date_for_an_inspection_is_chosen_once(ann: Citizen) -> None:
    case = in_review(PERSON)
    slots = [(NEXT_WEEK + timedelta(hours=hours)).isoformat() for hours in (0, 2)]
    planned = {"place": HOSTILE, "slots": slots}
    assert clerk(FIRE).post(f"/cases/{case}/reviews/{REVIEW}/inspection", planned).status == 200
    assert "Choose a date for an inspection" in text(ann, f"/cases/{case}")
    (visit,) = store.load(case).visits
    page = ann.get(f"/cases/{case}/visits/{visit}")
    assert ann.fill(page).status == 422
    first, second = (each.attributes["value"] for each in Page.read(page.text).all("input", name="at"))
    assert ann.fill(page, at=first).status == 200
    assert store.load(case).visits[visit].status == "scheduled"
    assert ann.fill(page, at=second).status == 409


def test_messages_go_both_ways_and_a_double_click_is_one(ann: Citizen) -> None:
    case = in_review(PERSON)
    page = form(ann.get(f"/cases/{case}/messages").text)
    for _ in range(2):
        ann.send(page.action, page.filled(text=f"{HOSTILE}\r\nsecond line"))
    clerk(FIRE).post(f"/cases/{case}/messages", {"text": "Noted"})
    shown = text(ann, f"/cases/{case}/messages")
    assert shown.count("second line") == 1
    assert "Noted" in shown
    assert ann.fill(ann.get(f"/cases/{case}/messages")).status == 422
    long = ann.fill(ann.get(f"/cases/{case}/messages"), text="長" * 5000)
    assert (long.status, "4000 characters at most" in long.text) == (422, True)


def test_a_case_is_taken_back_without_a_reason(ann: Citizen) -> None:
    case = submitted(PERSON)
    assert "Withdrawn" in Page.read(ann.fill(ann.get(f"/cases/{case}/withdrawal")).text).text
    draft = filed(PERSON)
    ann.fill(ann.get(f"/cases/{draft}/withdrawal"), reason="changed my mind")
    assert text(ann, f"/cases/{draft}")
    assert store.load(draft).status == "withdrawn"


def test_a_refusal_gives_its_reasons_and_is_contested_once(ann: Citizen) -> None:
    case = refused(PERSON, HOSTILE)
    assert "What the department said" in text(ann, f"/cases/{case}")
    page = ann.get(f"/cases/{case}/reconsideration")
    assert ann.fill(page).status == 422
    asked = ann.fill(page, grounds=HOSTILE)
    assert "Waiting for an answer" in Page.read(asked.text).text
    stopped = ann.fill(ann.get(f"/cases/{case}/reconsideration"))
    assert "Taken back" in Page.read(stopped.text).text
    assert "nothing" in text(ann, f"/cases/{in_review(PERSON)}/reconsideration").lower()


def test_a_licence_is_shown_and_its_renewal_asked_for() -> None:
    sign, holder = licensed("case-renewed"), Citizen("citizen")
    shown = holder.get("/cases/case-renewed")
    assert any(each.endswith(f"/licences/{sign}") for each in Page.read(shown.text).addresses())
    assert renewing(holder, sign) == ["Renew it"]
    page = holder.get(f"/cases/case-renewed/licences/{sign}/renewal")
    assert "Waiting for an answer" in Page.read(holder.fill(page).text).text
    assert renewing(holder, sign) == ["See the renewal"]
    assert holder.fill(page).status == 409
    assert clerk("urban-management").post(f"/licences/{sign}/renewal/decision", {"outcome": "renewed"}).status == 200
    assert renewing(holder, sign) == ["See the renewal"]


def test_a_licence_that_ends_too_soon_is_not_offered_to_be_renewed() -> None:
    sign = licensed("case-late", days=20)
    assert renewing(Citizen("citizen"), sign, "case-late") == []


def renewing(holder: Citizen, licence: str, case: str = "case-renewed") -> list[str]:
    """What the page of a case calls the way to the renewal of a licence."""
    shown = holder.get(f"/cases/{case}").text
    return re.findall(rf"/licences/{licence}/renewal\">([^<]+)<", shown)


def test_a_case_that_has_ended_is_rated_once(ann: Citizen) -> None:
    case = refused(PERSON, HOSTILE)
    assert "Rate how it was handled" in text(ann, f"/cases/{case}")
    page = ann.get(f"/cases/{case}/rating")
    assert ann.fill(page, comment=HOSTILE).status == 422
    long = ann.fill(page, grade="5", comment="長" * 1001)
    assert (long.status, "1000 characters at most" in long.text, "長" * 1001 in long.text) == (422, True, True)
    rated = ann.fill(page, grade="2", comment=HOSTILE)
    assert "Dissatisfied" in Page.read(rated.text).text
    assert "<script>alert" not in rated.text
    assert store.load(case).rating is not None
    again = form(page.text)
    assert ann.post(again.action, {**again.filled(grade="5"), "key": "another"}).status == 409


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_has_words_of_its_own_that_name_what_it_is_about(language: str) -> None:
    t, names = words(language), Names(_told(), language)
    data = {"department": FIRE, "review": REVIEW, "type": "food-operation", "requirement": "premises-layout"}
    for type in VOCABULARY:
        told = said(t, names, {"type": type, "data": data})
        assert told, type
        assert "{" not in told, type


def _told() -> dict[str, list[dict[str, str]]]:
    return {
        "reviews": [{"id": REVIEW, "title": "Fire"}],
        "permits": [{"type": "food-operation", "title": "Food"}],
        "documents": [{"id": "premises-layout", "title": "Layout"}],
    }
