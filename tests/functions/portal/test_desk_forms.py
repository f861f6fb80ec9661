"""The forms of the desk: what is wrong is said in the reader's language, and nothing counts twice or on old grounds."""

import pytest

from onestop import store
from portal.language import LANGUAGES
from portal.words import words
from tests.functions.api.office import citizen, in_review
from tests.functions.portal.html import Page
from tests.functions.portal.staff import clerk, offices

__all__ = ["offices"]

DECISION = "/desk/cases/{}/reviews/fire-safety/decision"
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}",
    "مرحبا بالعالم",
    "👩‍👩‍👧‍👦 🧯",
    "{0.__class__}",
)


@pytest.fixture
def case() -> str:
    return in_review(citizen())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_is_said_on_top_and_beside_the_field(case: str, language: str) -> None:
    fire = clerk("fire-rescue", language=language)
    wrong = fire.send(fire.get(DECISION.format(case)), "/decision", outcome="refused", legal_basis="消防法 art. 15")
    said = str(words(language)("mistake.reasons_missing"))
    assert (wrong.status, wrong.text.count(said)) == (422, 2)
    assert "消防法 art. 15" in wrong.text
    page = Page.read(wrong.text)
    assert list(page.all("a", href="#reasons"))
    assert list(page.all("textarea", id="reasons"))
    assert store.load(case).reviews["fire-safety"].status == "open"


def test_what_people_type_is_shown_as_they_typed_it_and_does_nothing(case: str) -> None:
    fire, said = clerk("fire-rescue"), "\n".join(HOSTILE)
    shown = fire.send(fire.get(DECISION.format(case)), "/decision", outcome="approved", reasons=said, conditions="?")
    assert shown.status == 422
    answered = fire.follow(fire.send(shown, "/decision", outcome="approved", conditions=""))
    page = Page.read(answered.text)
    assert all(each in page.text for each in HOSTILE)
    assert "onerror" not in {name for each in page.elements for name in each.attributes}
    assert all("src" in each.attributes for each in page.all("script"))


def test_a_very_long_text_is_refused_and_not_lost(case: str) -> None:
    fire = clerk("fire-rescue")
    wrong = fire.send(fire.get(DECISION.format(case)), "/decision", outcome="refused", reasons="長" * 4001)
    assert (wrong.status, "長" * 4001 in wrong.text, "at most 4000" in wrong.text) == (422, True, True)


def test_somebody_else_was_faster_and_nothing_typed_is_lost(case: str) -> None:
    fire, other = clerk("fire-rescue"), clerk("fire-rescue", "another")
    before = fire.get(DECISION.format(case))
    other.send(other.get(DECISION.format(case)), "/decision", outcome="approved")
    late = fire.send(before, "/decision", outcome="refused", reasons="The exits are blocked")
    assert late.status == 409
    page = Page.read(late.text)
    assert "Somebody else changed this" in page.text
    assert "The exits are blocked" in page.text
    assert "Approved" in page.text
    assert store.load(case).reviews["fire-safety"].status == "approved"


def test_another_department_s_answer_makes_the_form_old_too_and_it_can_be_sent_again(case: str) -> None:
    fire, water = clerk("fire-rescue"), clerk("water")
    page = f"/desk/cases/{case}/reviews/sewer-discharge/decision"
    before = fire.get(DECISION.format(case))
    water.send(water.get(page), "/decision", outcome="approved")
    assert fire.send(before, "/decision", outcome="approved").status == 409
    assert fire.send(fire.get(DECISION.format(case)), "/decision", outcome="approved").status == 303


def test_a_double_click_is_one_decision(case: str) -> None:
    fire = clerk("fire-rescue")
    page = fire.get(DECISION.format(case))
    first, second = (fire.send(page, "/decision", outcome="approved") for _ in range(2))
    assert (first.status, second.headers["Location"]) == (303, first.headers["Location"])
    events = [(each.type, each.data.get("review")) for each in store.timeline(case, None, 100).items]
    assert events.count(("review.decided", "fire-safety")) == 1


def test_the_same_form_with_another_answer_is_not_a_second_decision(case: str) -> None:
    fire = clerk("fire-rescue")
    page = fire.get(DECISION.format(case))
    fire.send(page, "/decision", outcome="approved")
    assert fire.send(page, "/decision", outcome="refused", reasons="No").status == 409
    assert store.load(case).reviews["fire-safety"].status == "approved"


def test_a_form_without_its_version_or_of_another_site_does_nothing(case: str) -> None:
    fire = clerk("fire-rescue")
    page = fire.get(DECISION.format(case))
    assert fire.send(page, "/decision", outcome="approved", version="").status == 400
    assert fire.send(page, "/decision", outcome="approved", crumb="forged").status == 403
    assert store.load(case).reviews["fire-safety"].status == "open"
