"""Whoever files lets somebody act for them, at the pages: invited, accepted, seen by both, taken back."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from tests.functions.api.office import filed, with_documents
from tests.functions.api.person import Person
from tests.functions.portal.citizen import Citizen, people
from tests.functions.portal.forms import form
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Answer

__all__ = ["people"]

CODE = re.compile(r"[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}")
LANGUAGES = ("zh-Hant", "zh-Hans", "en")


def text(answer: Answer) -> str:
    assert answer.status == 200, answer.text
    return Page.read(answer.text).text


def invited(ann: Citizen, case: str, may: str = "act", **typed: str) -> str:
    """The code on the page that comes of the form."""
    page = ann.fill(ann.get(f"/cases/{case}/delegates"), name="陳小姐 🏮", may=may, **typed)
    found = CODE.search(text(page))
    assert found
    return found[0]


def accepted(person: Citizen, case: str, code: str) -> Answer:
    return person.fill(person.get(f"/my/delegations/new?number={case}"), code=code)


def test_somebody_is_invited_accepts_and_acts_and_each_page_says_so() -> None:
    ann, dora = Citizen("ann-d1"), Citizen("dora-d1")
    case = ann.begun()
    assert "Nobody acts for you" in text(ann.get(f"/cases/{case}/delegates"))
    code = invited(ann, case)
    assert "Invited" in text(ann.get(f"/cases/{case}/delegates"))
    draft = text(accepted(dora, case, code))
    assert "You act for somebody else in this case" in draft
    assert "陳小姐 🏮 Acts for you" in text(ann.get(f"/cases/{case}/delegates"))
    assert case in text(dora.get("/my/delegations"))
    dora.fill(dora.get(f"/cases/{case}/sections/premises"), area_m2="99")
    assert "Answers were changed" in text(ann.get(f"/cases/{case}/timeline"))
    assert "陳小姐 🏮, for the applicant" in text(ann.get(f"/cases/{case}/timeline"))
    theirs = text(dora.get(f"/cases/{case}/timeline"))
    assert "The applicant" in theirs
    assert "陳小姐" not in theirs
    assert dora.get(f"/cases/{case}/withdrawal").status == 200


def test_who_only_prepares_is_told_that_the_applicant_hands_in() -> None:
    ann, pat = Citizen("ann-d2"), Citizen("pat-d2")
    case = ann.filled()
    accepted(pat, case, invited(ann, case, "prepare"))
    draft = pat.get(f"/cases/{case}/application")
    assert "handing it in is up to the applicant" in text(draft)
    assert f"/cases/{case}/withdrawal" not in draft.text
    check = pat.get(f"/cases/{case}/check")
    assert "tell the applicant: they hand it in" in text(check)
    assert f"/cases/{case}/submission" not in check.text
    assert "tell the applicant" not in text(ann.get(f"/cases/{case}/check"))
    assert "<textarea" not in pat.get(f"/cases/{case}/messages").text


def test_the_receipt_says_who_handed_it_in() -> None:
    ann, dora = Citizen("ann-d11"), Citizen("dora-d11")
    case = filed(Person("ann-d11"), number=1)
    with_documents(case)
    accepted(dora, case, invited(ann, case))
    theirs = text(dora.fill(dora.get(f"/cases/{case}/check")))
    assert "Handed in by You" in theirs
    assert "Handed in by 陳小姐 🏮, for the applicant" in text(ann.get(f"/cases/{case}/receipt"))


def test_it_is_taken_back_or_given_up_and_the_door_is_shut_at_once() -> None:
    ann, dora, pat = Citizen("ann-d3"), Citizen("dora-d3"), Citizen("pat-d3")
    case = ann.begun()
    accepted(dora, case, invited(ann, case))
    accepted(pat, case, invited(ann, case, "prepare"))
    sure = ann.get(f"/cases/{case}/delegates/1/end")
    assert "陳小姐 🏮 no longer acts for you" in text(sure)
    assert "Taken back" in text(ann.fill(sure))
    assert dora.get(f"/cases/{case}").status == 404
    assert "You act for nobody" in text(pat.fill(pat.get(f"/cases/{case}/delegates/2/end")))
    assert pat.get(f"/cases/{case}").status == 404


def test_a_form_that_is_sent_twice_is_one_invitation_and_the_last_code_holds() -> None:
    ann, dora = Citizen("ann-d4"), Citizen("dora-d4")
    case = ann.begun()
    found = form(ann.get(f"/cases/{case}/delegates").text)
    sent = found.filled(name="Dora", may="act")
    first, second = (CODE.search(text(ann.send(found.action, sent))) for _ in range(2))
    assert first
    assert second
    assert accepted(dora, case, first[0]).status == 422
    assert accepted(dora, case, second[0]).status == 200
    assert ann.get(f"/cases/{case}/delegates").text.count("govuk-summary-card__title-wrapper") == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"may": "act"}, "Enter what you call them"),
        ({"name": "x" * 101, "may": "act"}, "Use at most 100 characters"),
        ({"name": "Dora"}, "Choose what they may do"),
        (
            {"name": "Dora", "may": "act", "until-year": "2027", "until-month": "2", "until-day": "30"},
            "Enter a date that",
        ),
        ({"name": "Dora", "may": "act", "until-year": "2027"}, "Enter a date that exists"),
        ({"name": "Dora", "may": "act", "until-year": "2001", "until-month": "1", "until-day": "1"}, "today or later"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(typed: dict[str, str], said: str) -> None:
    ann = Citizen("ann-d5")
    case = ann.begun()
    answer = ann.fill(ann.get(f"/cases/{case}/delegates"), **typed)
    assert answer.status == 422
    assert Page.read(answer.text).text.count(said) == 2
    assert typed.get("name", "")[:100] in answer.text
    assert "Nobody acts for you" in text(ann.get(f"/cases/{case}/delegates"))


def test_a_last_day_is_shown_to_both() -> None:
    ann, dora = Citizen("ann-d6"), Citizen("dora-d6")
    case, last = ann.begun(), datetime.now(UTC).date() + timedelta(days=400)
    parts = {f"until-{name}": str(getattr(last, name)) for name in ("year", "month", "day")}
    accepted(dora, case, invited(ann, case, **parts))
    for page in (ann.get(f"/cases/{case}/delegates"), dora.get("/my/delegations")):
        assert f"Until {last.day} {last:%B} {last.year}" in text(page)
    assert f"Your mandate ends on {last.day} {last:%B} {last.year}" in text(dora.get(f"/cases/{case}/application"))


def test_a_wrong_code_says_nothing_of_the_case_and_strangers_find_no_page() -> None:
    ann, eve = Citizen("ann-d7"), Citizen("eve-d7")
    case = ann.begun()
    invited(ann, case)
    wrong = accepted(eve, case, "0000-0000-0000")
    unknown = accepted(eve, "0123456789abcdef", "0000-0000-0000")
    assert (wrong.status, unknown.status) == (422, 422)
    assert Page.read(wrong.text).text.count("This number and this code open no case") == 2
    for path in ("delegates", "delegates/1/end"):
        assert eve.get(f"/cases/{case}/{path}").status == 404
    empty = eve.fill(eve.get("/my/delegations/new"))
    assert Page.read(empty.text).text.count("Enter the code of the invitation") == 2


def test_ones_own_code_leads_back_to_ones_own_case() -> None:
    ann = Citizen("ann-d8")
    case = ann.begun()
    assert "Nobody" not in text(accepted(ann, case, invited(ann, case)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_there_in_every_language(language: str) -> None:
    ann, dora = Citizen("ann-d9", language), Citizen("dora-d9", language)
    case = ann.begun()
    code = invited(ann, case)
    accepted(dora, case, code)
    pages = [ann.get(f"/cases/{case}/{path}") for path in ("delegates", "delegates/1/end", "application")]
    pages += [dora.get(path) for path in ("/my/delegations", "/my/delegations/new", f"/cases/{case}/application")]
    for page in pages:
        assert page.status == 200
        assert f'lang="{language}"' in page.text


def test_the_address_that_is_passed_on_is_where_the_code_is_typed() -> None:
    ann, dora = Citizen("ann-d10"), Citizen("dora-d10")
    case = ann.begun()
    page = ann.fill(ann.get(f"/cases/{case}/delegates"), name="Dora", may="act")
    code = CODE.search(text(page))
    found = re.search(r'href="(http[^"]+)"', page.text)
    assert code
    assert found
    address = found[1].partition(ann.gateway.base)[2]
    assert dora.fill(dora.get(address), code=code[0]).status == 200
