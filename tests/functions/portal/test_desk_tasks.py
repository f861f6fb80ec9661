"""All that a department does beside deciding, each by its form: accepting, asking, visiting, extending, handing on."""

from datetime import datetime, timedelta

import pytest

from onestop import store
from onestop.operations.paging import PAGE
from portal.formats import ZONE
from tests.functions.api.office import CORE, citizen, in_review, overdue, submitted
from tests.functions.api.test_opinions import asked as asked_for_opinions
from tests.functions.api.test_visits import kept
from tests.functions.portal.brought_about import PRESENT, awaited_in_person
from tests.functions.portal.html import Page
from tests.functions.portal.staff import clerk, offices

__all__ = ["offices"]

REVIEW = "/desk/cases/{}/reviews/fire-safety"
NEXT_WEEK = f"{datetime.now(ZONE) + timedelta(days=7):%Y-%m-%dT10:30}"


@pytest.fixture
def case() -> str:
    return in_review(citizen())


def test_the_core_department_accepts() -> None:
    case, core = submitted(citizen()), clerk(CORE)
    page = f"/desk/cases/{case}/acceptance"
    assert page in core.get("/desk?status=submitted").text
    done = core.follow(core.send(core.get(page), "/acceptance", outcome="accept"))
    assert "The application was accepted." in done.text
    assert store.load(case).status == "in_review"
    assert "Acceptance of this application is decided." in core.get(page).text


def test_the_core_department_returns_with_everything_that_is_missing() -> None:
    case, core = submitted(citizen()), clerk(CORE)
    page = core.get(f"/desk/cases/{case}/acceptance")
    assert core.send(page, "/acceptance").status == 422
    empty = core.send(page, "/acceptance", outcome="return")
    assert (empty.status, list(Page.read(empty.text).all("a", href="#places")) != []) == (422, True)
    untold = core.send(page, "/acceptance", outcome="return", places="/answers/seats")
    assert list(Page.read(untold.text).all("a", href="#why-answers-seats"))
    unticked = core.send(page, "/acceptance", outcome="return", why_answers_seats="Too many")
    assert "Tick what you wrote about" in unticked.text
    said = {"places": ["/answers/seats", "/documents/premises-layout"], "why_answers_seats": "Too many"}
    core.send(page, "/acceptance", outcome="return", **said, why_documents_premises_layout="No scale", other="Sign it")
    state = store.load(case)
    told = [(each.target, each.detail) for each in state.missing]
    assert state.status == "returned"
    assert told == [("/documents/premises-layout", "No scale"), ("/answers/seats", "Too many"), ("", "Sign it")]


def test_the_core_department_refuses_with_a_reason() -> None:
    case, core = submitted(citizen()), clerk(CORE)
    page = core.get(f"/desk/cases/{case}/acceptance")
    assert core.send(page, "/acceptance", outcome="refuse").status == 422
    core.send(page, "/acceptance", outcome="refuse", reasons="Not in this city")
    assert store.load(case).status == "refused"


def test_a_correction_is_asked_for_by_field(case: str) -> None:
    fire = clerk("fire-rescue")
    page = fire.get(f"{REVIEW.format(case)}/supplement")
    assert fire.send(page, "/supplement").status == 422
    assert (
        fire.send(page, "/supplement", places="/answers/exits", why_answers_exits="?", due_working_days="many").status
        == 422
    )
    said = {"places": "/answers/exits", "why_answers_exits": "Count them again", "due_working_days": "7"}
    done = fire.follow(fire.send(page, "/supplement", **said))
    assert "Count them again" in done.text
    (letter,) = store.load(case).letters.values()
    assert [(each.target, each.detail) for each in letter.items] == [("/answers/exits", "Count them again")]
    assert letter.respond_days >= 7


def test_a_visit_is_planned_and_reported(case: str) -> None:
    fire, page = clerk("fire-rescue"), REVIEW.format(case)
    plan = fire.get(f"{page}/inspection")
    wrong = fire.send(plan, "/inspection", place="Kitchen", slot="tomorrow")
    assert (wrong.status, "tomorrow" in wrong.text) == (422, True)
    assert fire.send(plan, "/inspection", place="Kitchen", slot="2020-01-01T09:00").status == 422
    planned = fire.follow(fire.send(plan, "/inspection", place="Kitchen", slot=NEXT_WEEK))
    assert "10:30" in planned.text
    assert f"{page}/inspection-report" not in planned.text  # it is still to come
    kept(case)
    assert f"{page}/inspection-report" in fire.get(page).text
    report = fire.get(f"{page}/inspection-report")
    assert fire.send(report, "/inspection-report", result="failed", rectify="Free the exit").status == 422
    said = {"result": "failed", "notes": "One exit is blocked", "rectify": "Free the exit", "due_working_days": "5"}
    shown = fire.follow(fire.send(report, "/inspection-report", **said))
    assert "One exit is blocked" in shown.text
    assert store.load(case).reviews["fire-safety"].status == "awaiting_applicant"


def test_a_limit_is_extended_once_by_a_colleague(case: str) -> None:
    food, page = clerk(CORE), f"/desk/cases/{case}/reviews/food-permit"
    food.send(food.get(page), "/claim")
    assert f"{page}/extension" not in food.get(page).text
    chief = clerk(CORE, "chief")
    asked = chief.get(f"{page}/extension")
    assert chief.send(asked, "/extension", working_days="11", reason="Tests").status == 422
    assert "by 3" in chief.follow(chief.send(asked, "/extension", working_days="3", reason="Tests")).text
    assert f"{page}/extension" not in chief.get(page).text
    assert chief.get(f"{REVIEW.format(case)}/extension").status == 404


def test_a_review_is_handed_on(case: str) -> None:
    fire = clerk("fire-rescue")
    asked = fire.get(f"{REVIEW.format(case)}/transfer")
    assert fire.send(asked, "/transfer", reason="Theirs").status == 422
    done = fire.follow(fire.send(asked, "/transfer", to="buildings", reason="Theirs"))
    assert "The review was transferred." in done.text
    assert fire.get(REVIEW.format(case)).status == 404
    assert "Theirs" in clerk("buildings").get(REVIEW.format(case)).text


def test_the_superior_department_presses_on_and_takes_over(case: str) -> None:
    overdue(case, "fire-safety")
    mayor, page = clerk("people-government"), REVIEW.format(case)
    assert page in mayor.get("/desk?status=escalated").text
    mayor.send(mayor.get(f"{page}/instruction"), "/instruction", text="Answer by Friday")
    assert "Answer by Friday" in clerk("fire-rescue").get(page).text
    assert mayor.send(mayor.get(f"{page}/takeover"), "/takeover").status == 422
    mayor.send(mayor.get(f"{page}/takeover"), "/takeover", reason="Overdue")
    found = store.load(case).reviews["fire-safety"]
    assert (found.department, found.claimed_by) == ("people-government", "clerk-people-government")


def test_an_opinion_is_given_on_a_draft() -> None:
    case = asked_for_opinions()
    fire, page = clerk("fire-rescue"), f"/desk/cases/{case}/opinions/fire-safety"
    assert page in fire.get("/desk?status=opinion").text
    assert clerk("water").get(page).status == 404
    asked = fire.get(page)
    assert fire.send(asked, "/fire-safety", outcome="favourable").status == 422
    fire.send(asked, "/fire-safety", outcome="favourable", reasons="All in order")
    assert store.load(case).opinions["fire-safety"].advice == "favourable"


def test_lines_are_exchanged_with_the_applicant(case: str) -> None:
    citizen().post(f"/cases/{case}/messages", {"text": "When will\nit be done? <b>"})
    fire, page = clerk("fire-rescue"), f"/desk/cases/{case}/messages"
    assert "it be done? &lt;b&gt;" in fire.get(page).text
    assert fire.send(fire.get(page), "/messages").status == 422
    assert "On Friday" in fire.follow(fire.send(fire.get(page), "/messages", text="On Friday")).text


def test_the_last_lines_are_shown_first_and_the_others_on_pages_of_their_own(case: str) -> None:
    for number in range(PAGE + 2):
        citizen().post(f"/cases/{case}/messages", {"text": f"line {number:02}"})
    fire = clerk("fire-rescue")
    page = Page.read(fire.get(f"/desk/cases/{case}/messages").text)
    assert page.text.index("line 02") < page.text.index(f"line {PAGE + 1}")
    assert "line 01" not in page.text
    (earlier,) = [each for each in page.addresses() if "cursor=" in each]
    before = Page.read(fire.get(earlier).text)
    assert before.text.index("line 00") < before.text.index("line 01")
    assert "line 02" not in before.text
    assert "Earlier messages" not in before.text


def test_what_is_done_in_person_is_recorded_before_it_is_approved() -> None:
    case, person = awaited_in_person(citizen()), clerk("health")
    page = f"/desk/cases/{case}/reviews/{PRESENT}"
    assert person.send(person.get(f"{page}/decision"), "/decision", outcome="approved").status == 409
    asked = person.get(f"{page}/attendance")
    assert person.send(asked, "/attendance", slot="yesterday").status == 422
    said = {"place": "Counter 3", "checked": ["identity_checked", "documents_checked"]}
    person.follow(person.send(asked, "/attendance", **said))
    assert person.send(person.get(f"{page}/decision"), "/decision", outcome="approved").status == 303
