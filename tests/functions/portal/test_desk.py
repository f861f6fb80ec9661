"""A department's pages: its work list, and a review from claiming to its answer, by sending the forms alone."""

import pytest

from onestop import store
from tests.functions.api.office import citizen, in_review
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Reader
from tests.functions.portal.staff import Staff, clerk, offices, supervisor

__all__ = ["offices"]

FIRE = "/desk/cases/{}/reviews/fire-safety"


@pytest.fixture
def case() -> str:
    return in_review(citizen())


def test_a_clerk_takes_a_review_from_the_list_and_answers_it(case: str) -> None:
    fire, page = clerk("fire-rescue"), FIRE.format(case)
    assert page in fire.get("/desk").text
    taken = fire.follow(fire.send(fire.get(page), "/claim"))
    assert "The review is yours." in taken.text
    assert page in fire.get("/desk?status=mine").text
    assert page not in clerk("fire-rescue", "another").get("/desk?status=mine").text
    asked = fire.get(f"{page}/decision")
    said = {"outcome": "approved_with_conditions", "conditions": "Two exits\r\nA plan"}
    answered = fire.follow(fire.send(asked, "/decision", **said))
    assert "The review is answered." in answered.text
    found = store.load(case).reviews["fire-safety"]
    assert (found.status, found.conditions) == ("approved_with_conditions", ("Two exits", "A plan"))


def test_what_was_claimed_can_be_given_back_and_a_colleague_can_do_nothing_meanwhile(case: str) -> None:
    fire, page = clerk("fire-rescue"), FIRE.format(case)
    fire.send(fire.get(page), "/claim")
    seen = clerk("fire-rescue", "another").get(page)
    assert "A colleague" in seen.text
    assert "/decision" not in seen.text
    fire.send(fire.get(page), "/release")
    assert store.load(case).reviews["fire-safety"].status == "open"


def test_a_department_opens_only_what_lies_before_it(case: str) -> None:
    fire = clerk("fire-rescue")
    other = f"/desk/cases/{case}/reviews/sewer-discharge"
    stranger = clerk("health")
    for person, page in ((fire, other), (fire, f"{other}/decision"), (stranger, FIRE.format(case))):
        answer = person.get(page)
        assert (answer.status, "Page not found" in answer.text) == (404, True)
    for page in ("/messages", "/clocks", "/acceptance"):
        assert stranger.get(f"/desk/cases/{case}{page}").status == 404
    assert fire.get(f"/desk/cases/{case}/acceptance").status == 404
    assert fire.get("/desk?department=water").status == 403


def test_a_list_says_when_it_is_empty_and_takes_no_other_statuses() -> None:
    health = clerk("health")
    for status in ("escalated", "opinion", "blocked", "nonsense"):
        answer = health.get(f"/desk?status={status}")
        assert (answer.status, "There is nothing here." in answer.text) == (200, True)


def test_whoever_works_for_several_departments_chooses() -> None:
    both = Staff("both", "department:fire-rescue", "department:water")
    assert both.get("/desk?department=water").status == 200
    assert list(Page.read(both.get("/desk").text).all("select", id="department"))


def test_others_have_no_desk() -> None:
    assert supervisor().get("/desk/cases/none/clocks").status == 404
    ann = Staff("ann")
    assert ann.get("/desk").status == 403
    assert ann.get("/supervision").status == 403
    assert "/sign-in?" in Reader().get("/desk").headers["Location"]
