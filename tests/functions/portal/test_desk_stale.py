"""Each form of the desk, sent when somebody else has changed the case: what its reader is told, and what they keep."""

from datetime import datetime, timedelta

import pytest

from onestop import store
from portal.formats import ZONE
from portal.language import LANGUAGES
from portal.words import words
from tests.functions.api.office import CORE, backdated, citizen, decided, in_review, late_acceptance, overdue, submitted
from tests.functions.api.test_turns import hours
from tests.functions.portal.html import Page
from tests.functions.portal.staff import Staff, clerk, offices, supervisor

__all__ = ["offices"]

TYPED = "What I have written for ten minutes"
NEXT_WEEK = f"{datetime.now(ZONE) + timedelta(days=7):%Y-%m-%dT10:30}"
REVIEW = "reviews/fire-safety"
FORMS = {
    f"{REVIEW}/decision": {"outcome": "refused", "reasons": TYPED},
    f"{REVIEW}/supplement": {"places": "/answers/exits", "why_answers_exits": TYPED},
    f"{REVIEW}/inspection": {"place": TYPED, "slot": NEXT_WEEK},
    f"{REVIEW}/transfer": {"to": "buildings", "reason": TYPED},
    f"{REVIEW}/assignment": {"person": "ben", "reason": TYPED},
    "messages": {"text": TYPED},
}
"""Of whoever reviews, each with a text that a person wrote."""


def changed(case: str) -> None:
    """By the applicant."""
    assert citizen().post(f"/cases/{case}/messages", {"text": "one thing more"}).status == 201


def told(person: Staff, place: str, /, **said: str) -> str:
    """The page that somebody gets whose form comes too late, and which has a way on."""
    page = person.get(place)
    changed(place.split("/")[3])
    late = person.send(page, f"/{place.rpartition('/')[2]}", **said)
    assert (late.status, "Somebody else changed this" in late.text, TYPED in late.text) == (409, True, True)
    (way,) = Page.read(late.text).all("a", role="button")
    assert person.get(way.attributes["href"]).status == 200
    return late.text


@pytest.mark.parametrize("form", FORMS)
def test_whoever_reviews_is_told_and_keeps_what_was_typed(form: str) -> None:
    told(clerk("fire-rescue"), f"/desk/cases/{in_review(citizen())}/{form}", **FORMS[form])


def test_so_is_the_core_department() -> None:
    core = clerk(CORE)
    told(core, f"/desk/cases/{submitted(citizen())}/acceptance", outcome="refuse", reasons=TYPED)
    case = in_review(citizen(), number=1)
    decided(case, "fire-safety", "approved_with_conditions", conditions=hours("Until 22:00"))
    told(core, f"/desk/cases/{case}/{REVIEW}/reopening", reason=TYPED)
    decided(case, "food-permit", "approved_with_conditions", conditions=hours("Until midnight"))
    told(core, f"/desk/cases/{case}/conflicts/opening-hours", requirement=TYPED, reasons="A school")


def test_so_is_the_department_above_and_supervision() -> None:
    mayor, case = clerk("people-government"), in_review(citizen())
    overdue(case, "fire-safety")
    told(mayor, f"/desk/cases/{case}/{REVIEW}/instruction", text=TYPED)
    told(mayor, f"/desk/cases/{case}/{REVIEW}/takeover", reason=TYPED)
    told(clerk("fire-rescue"), f"/desk/cases/{case}/cards/fire-safety-red", reasons=TYPED)
    told(supervisor(), f"/supervision/cases/{case}/cards/fire-safety-red", outcome="lifted", reasons=TYPED)
    late = submitted(citizen())
    late_acceptance(late)
    told(mayor, f"/desk/cases/{late}/acceptance/instruction", text=TYPED)
    told(mayor, f"/desk/cases/{late}/acceptance/takeover", reason=TYPED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_went_to_another_department_leaves_what_was_typed(language: str) -> None:
    case = in_review(citizen())
    ann, ben = clerk("fire-rescue", "ann", language), clerk("fire-rescue", "ben")
    page = ann.get(f"/desk/cases/{case}/{REVIEW}/decision")
    ben.send(ben.get(f"/desk/cases/{case}/{REVIEW}/transfer"), "/transfer", to="buildings", reason="Theirs")
    late = ann.send(page, "/decision", outcome="refused", reasons=TYPED)
    assert (late.status, str(words(language)("refusal.title.gone")) in late.text) == (404, True)
    assert TYPED in late.text


def test_a_colleague_who_was_quicker_is_named_as_the_reason() -> None:
    case = in_review(citizen())
    ann, ben = clerk("fire-rescue", "ann"), clerk("fire-rescue", "ben")
    ben.send(ben.get(f"/desk/cases/{case}/{REVIEW}"), "/claim")
    late = ann.send(ann.get(f"/desk/cases/{case}/{REVIEW}/decision"), "/decision", outcome="refused", reasons=TYPED)
    assert (late.status, "A colleague has claimed this review." in late.text, TYPED in late.text) == (409, True, True)


@pytest.mark.parametrize("swept", [False, True])
def test_silence_and_a_decision_race_and_one_wins(swept: bool) -> None:
    """The sign of a restaurant is approved by silence."""
    case, review = in_review(citizen()), "outdoor-sign"
    decided(case, "food-permit")  # the sign waits for it
    place = f"/desk/cases/{case}/reviews/{review}/decision"
    person = clerk(store.load(case).reviews[review].department)
    page = person.get(place)
    silent(case, review, swept=swept)
    late = person.send(page if swept else person.get(place), "/decision", outcome="refused", reasons=TYPED)
    assert (late.status, "By law the review is deemed approved" in late.text, TYPED in late.text) == (409, True, True)
    state = store.load(case).reviews[review]
    assert (state.status, state.reasons) == ("deemed_approved" if swept else "open", ())


def silent(case: str, review: str, *, swept: bool) -> None:
    """The limit of the review ends without an answer; the clock has come by, or not yet."""
    (overdue if swept else backdated)(case, review)
