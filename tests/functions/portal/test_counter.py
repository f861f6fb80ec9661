"""The counter's pages: a case for somebody without an account, from the identity check to the printed receipt."""

import json
import re

import pytest

from onestop import store
from portal.language import LANGUAGES
from portal.words import words
from tests.functions.api.office import checked, filed, with_documents
from tests.functions.api.person import Person
from tests.functions.portal.citizen import SECTIONS, Citizen, people
from tests.functions.portal.forms import form, forms
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Answer

__all__ = ["people"]

PDF = b"%PDF-1.7 layout"
CHECK = {"proof": "identity_card", "consent": "yes"}


class Clerk(Citizen):
    """Somebody of the counter with a browser."""

    def __init__(self, sub: str = "clerk-7", language: str = "en") -> None:
        super().__init__(sub, language, "role:counter")

    def begin(self, service: str = "open-restaurant") -> str:
        """A case for somebody without an account; its number."""
        answer = self.post("/counter/new", form(self.get("/counter/new").text).filled(service=service, **CHECK))
        assert answer.status == 303, answer.text
        return answer.headers["Location"].rpartition("/")[2]


def address(answer: Answer) -> str:
    """Where an answer leads to, below the base."""
    return answer.headers["Location"].partition("/portal")[2]


def test_a_person_without_an_account_is_filed_for_and_takes_a_receipt_home() -> None:
    clerk = Clerk()
    case = clerk.begin()
    assert "Identity card" in clerk.get(f"/counter/cases/{case}").text
    for section, typed in SECTIONS.items():
        assert clerk.fill(clerk.get(f"/cases/{case}/sections/{section}"), **typed).status == 200
    with_documents(case)
    check = form(clerk.get(f"/cases/{case}/check").text, "/submission")
    receipt = clerk.send(check.action, check.fields)
    text = Page.read(receipt.text).text
    assert f"Your case number {case}" in text
    assert "evidence grade B" in text
    assert "Layout of the premises" in text
    assert (store.load(case).status, store.load(case).appearances[0].proof) == ("submitted", "identity_card")
    assert case in clerk.get("/counter").text
    assert address(clerk.get("/cases")) == "/counter"
    for other in (Clerk("clerk-8"), Citizen()):
        assert other.get(f"/counter/cases/{case}").status in (403, 404)
        assert other.get(f"/cases/{case}").status == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_consent_proof_and_service_nothing_begins(language: str) -> None:
    clerk, said = Clerk(language=language), words(language)
    wrong = clerk.post("/counter/new", form(clerk.get("/counter/new").text).filled(service="elves"))
    assert wrong.status == 422
    for mistake in ("service", "proof", "consent"):
        assert wrong.text.count(str(said.of("counter.mistake", mistake))) == 2
    assert set(Page.read(wrong.text).addresses()) >= {"#service", "#proof", "#consent"}


def test_a_button_pressed_twice_is_one_case() -> None:
    clerk = Clerk("twice")
    sent = form(clerk.get("/counter/new").text).filled(service="street-stall", **CHECK)
    assert len({clerk.post("/counter/new", sent).headers["Location"] for _ in range(2)}) == 1


def test_papers_are_scanned_one_after_the_other() -> None:
    clerk = Clerk()
    case = clerk.begin()
    page = clerk.get(f"/counter/cases/{case}/scans")
    assert list(Page.read(page.text).all("input", name="photograph", capture="environment"))
    nothing = clerk.send(f"/counter/cases/{case}/scans", form(page.text).fields)
    assert (nothing.status, nothing.text.count("Choose which paper it is")) == (422, 2)
    found = form(page.text)
    found.fields["requirement"] = ["premises-layout"]
    added = clerk.follow(clerk.sent(found, "scan.pdf", PDF))
    assert "Added: Layout of the premises" in Page.read(added.text).text
    (document,) = store.load(case).documents.values()
    assert document.original_seen is True
    checked(case, document.id)
    assert "scan.pdf , evidence grade B Received" in Page.read(clerk.get(f"/counter/cases/{case}/scans").text).text


def test_a_draft_is_taken_over_by_whoever_has_its_number() -> None:
    case = Clerk("clerk-1").begin()
    clerk = Clerk("clerk-2")
    page = form(clerk.get("/counter/drafts").text)
    spoken = f" {case[:8].upper()} {case[8:]} "
    assert clerk.send(page.action, page.filled(number=spoken, **CHECK)).status == 200
    assert store.load(case).filed_by == "clerk-2"
    own = filed(Person("ann"))
    for number in (own, "0123456789abcdef"):
        refused = clerk.send(page.action, page.filled(number=number, **CHECK))
        assert (refused.status, "no draft with this number" in refused.text) == (422, True)
        assert list(Page.read(refused.text).all("input", id="number", value=number))
    assert store.load(own).filed_by is None


def test_a_large_scan_is_told_of_and_then_sent_by_the_script() -> None:
    clerk = Clerk()
    case = clerk.begin()
    page = clerk.get(f"/counter/cases/{case}/scans")
    (found,) = (each for each in Page.read(page.text).all("form") if "data-upload-declare" in each.attributes)
    place, fields = found.attributes["data-upload-declare"], form(page.text).fields
    told = {"name": "scan.pdf", "size": "9000000", "head": PDF.hex(), "sha256": "0" * 64}
    nothing = clerk.post(place, {**fields, **told})
    assert (nothing.status, nothing.text.count("Choose which paper it is")) == (422, 2)
    large = clerk.post(place, {**fields, **told, "requirement": "premises-layout", "size": "20000001"})
    assert (large.status, "at most 20 MB" in large.text) == (422, True)
    answer = json.loads(clerk.post(place, {**fields, **told, "requirement": "premises-layout"}).text)
    (document,) = store.load(case).documents.values()
    assert (document.size, document.original_seen) == (9_000_000, True)
    assert answer["fields"]["key"] == f"cases/{case}/{document.id}"
    assert "Added: Layout of the premises" in Page.read(clerk.get(answer["next"]).text).text


def handed_in(clerk: Clerk) -> str:
    """A walk-in's case, handed in."""
    case = clerk.begin()
    for section, typed in SECTIONS.items():
        clerk.fill(clerk.get(f"/cases/{case}/sections/{section}"), **typed)
    with_documents(case)
    check = form(clerk.get(f"/cases/{case}/check").text, "/submission")
    assert clerk.send(check.action, check.fields).status == 200
    return case


def test_the_code_on_the_receipt_brings_the_case_to_the_persons_own_account() -> None:
    clerk, dan = Clerk(), Citizen("dan")
    case = handed_in(clerk)
    page = clerk.get(f"/counter/cases/{case}/receipt")
    assert "portal-voucher" not in page.text
    receipt = clerk.fill(page)
    (code,) = re.findall(r"\w{4}-\w{4}-\w{4}", Page.read(receipt.text).text)
    assert code not in clerk.get(f"/counter/cases/{case}/receipt").text
    asked = dan.get(f"/my/receipt?number={case}")
    assert list(Page.read(asked.text).all("input", id="number", value=case))
    wrong = dan.fill(asked, code="0000-0000-0000")
    assert (wrong.status, wrong.text.count("open no case")) == (422, 2)
    assert list(Page.read(wrong.text).all("input", id="code", value="0000-0000-0000"))
    own = dan.fill(wrong, code=code.upper())
    assert (own.status, case in own.text) == (200, True)
    assert case in dan.get("/cases").text
    assert "The case was added to the applicant" in Page.read(dan.get(f"/cases/{case}/timeline").text).text
    again = clerk.get(f"/counter/cases/{case}/receipt")
    assert "portal-unprinted" in again.text
    assert not [each for each in forms(again.text) if each.action.endswith("/receipt")]
    assert clerk.get(f"/counter/cases/{case}").status == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_number_and_code_are_asked_for_before_anything_is_looked_up(language: str) -> None:
    person, said = Citizen("gus", language), words(language)
    empty = person.fill(person.get("/my/receipt"))
    assert empty.status == 422
    for mistake in ("number", "code"):
        assert empty.text.count(str(said.of("joining.error", mistake))) == 2
    strange = person.fill(empty, number="<b>../x", code="x" * 200)
    assert (strange.status, str(said("joining.error.unopened")) in strange.text) == (422, True)


@pytest.mark.parametrize("path", ["/counter", "/counter/new", "/counter/drafts"])
def test_the_counter_is_closed_to_others(path: str) -> None:
    assert Citizen().get(path).status == 403
