"""Whether a case has moved: what its page asks for by itself, and what that is told."""

import json
from collections.abc import Callable

import pytest

from issue.app import handler as issue
from tests.functions.api.office import citizen, decided, in_review, submitted
from tests.functions.api.person import Person
from tests.functions.context import Context
from tests.functions.portal.brought_about import refused
from tests.functions.portal.citizen import Citizen, people
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Reader
from tests.store.restaurants import approved

__all__ = ["people"]


def asks(person: Citizen, case: str) -> list[str]:
    """Where the page of a case asks whether it has moved."""
    answer = person.get(f"/cases/{case}")
    assert answer.status == 200
    regions = (each.attributes for each in Page.read(answer.text).all("div", role="status"))
    return [each["data-live"] for each in regions]


@pytest.mark.parametrize("bring_about", [submitted, in_review])
def test_the_page_of_a_case_under_way_asks_whether_it_has_moved(bring_about: Callable[[Person], str]) -> None:
    case, ann = bring_about(citizen()), Citizen()
    (address,) = asks(ann, case)
    assert json.loads(ann.get(address).text) == {"moved": False}
    assert citizen().post(f"/cases/{case}/messages", {"text": "one thing more"}).status == 201
    assert json.loads(ann.get(address).text) == {"moved": True}


def test_a_page_that_asks_by_itself_keeps_nobody_signed_in() -> None:
    ann = Citizen()
    (address,) = asks(ann, in_review(citizen()))
    answer = ann.get(address)
    assert (answer.status, answer.headers["Cache-Control"], answer.cookies) == (200, "no-store", {})
    assert "onestop-seen" in ann.get("/cases").cookies


def test_what_has_ended_is_not_asked_about() -> None:
    case = refused(citizen())
    assert asks(Citizen(), case) == []


def test_an_approved_case_is_asked_about_until_its_licences_are_there() -> None:
    approved("case-approved")
    assert len(asks(Citizen("citizen"), "case-approved")) == 1
    issue({"case": "case-approved"}, Context())
    assert asks(Citizen("citizen"), "case-approved") == []


def test_it_is_told_to_whoever_may_see_the_case() -> None:
    case = in_review(citizen())
    assert decided(case, "fire-safety").status == 200
    assert Citizen("ben").get(f"/cases/{case}/version?seen=1").status in (403, 404)
    assert Reader().get(f"/cases/{case}/version?seen=1").status == 303
    assert Citizen().get("/cases/none/version?seen=1").status == 404
    assert json.loads(Citizen().get(f"/cases/{case}/version").text) == {"moved": True}
