"""Corrections and inspections on the deployed system: one letter, a visit that fails, what is put right, a licence."""

from datetime import UTC, datetime, timedelta

import pytest

from cli.client import Client, Refused
from cli.demo.files import make_file
from cli.demo.filing import send, wait_for_checks
from cli.demo.stage import Stage
from cli.until import until
from tests.e2e.applying import PATIENCE_S, Json, accept, decide, decide_all, ended, file, read, review_of

COMPANY, BUSINESS, RESTAURANT, FIRE = "company-setup", "business-licence", "open-restaurant", "fire-safety"
PLACE = "12 Harbour Road, 廚房"
SOON = timedelta(seconds=3)
PHOTO = {"id": "exit", "accept": ["image/jpeg"], "title": {"en": "The blocked exit"}, "grade": "A"}


def test_a_letter_that_waits_for_nobody_goes_at_once_and_its_answer_lets_the_review_go_on(stage: Stage) -> None:
    case = file(stage, COMPANY)
    accept(stage, case)
    review = next(each for each in read(stage, case)["reviews"] if each["status"] == "open")
    clerk = stage.as_clerk(review["department"])
    clerk.post(f"/cases/{case}/reviews/{review['id']}/supplement", {"items": ["Say which of the two names is meant"]})
    (letter,) = read(stage, case)["supplements"]
    assert (letter["status"], review_of(read(stage, case), review["id"])["status"]) == ("sent", "awaiting_applicant")
    with pytest.raises(Refused) as early:
        decide(stage, case, review["id"])
    assert early.value.status == 409
    answer = {"items": [{"id": letter["items"][0]["id"], "note": "The first 第一個 🙂"}]}
    stage.as_("citizen").post(f"/cases/{case}/supplements/{letter['number']}/response", answer)
    assert review_of(read(stage, case), review["id"])["due_at"] is not None
    decide_all(stage, case)
    assert ended(stage, case)["status"] == "approved"


def test_a_visit_fails_is_shown_in_photographs_put_right_and_visited_again(stage: Stage) -> None:
    case = file(stage, RESTAURANT)
    accept(stage, case)
    clerk, citizen = stage.as_clerk("fire-rescue"), stage.as_("citizen")
    visit(clerk, case)
    photo = photograph(clerk, case)
    failed = {"result": "failed", "notes": "The exit is blocked", "documents": [photo]}
    rectify = {"items": ["Free the exit"], "due_working_days": 5}
    clerk.post(f"/cases/{case}/reviews/{FIRE}/inspection-report", {**failed, "rectify": rectify})
    (letter,) = read(stage, case)["supplements"]
    answer = {"items": [{"id": each["id"], "note": "It is free"} for each in letter["items"]]}
    citizen.post(f"/cases/{case}/supplements/{letter['number']}/response", answer)
    visit(clerk, case)
    clerk.post(f"/cases/{case}/reviews/{FIRE}/inspection-report", {"result": "passed"})
    decide_all(stage, case)
    found = ended(stage, case)
    assert found["status"] == "approved"
    assert [each["reviews"][0]["result"] for each in found["visits"]] == ["failed", "passed"]
    assert citizen.get(f"/cases/{case}/documents/{photo}")["url"]


def visit(clerk: Client, case: str) -> Json:
    """Plan a visit for seconds from now, and wait until its time has come."""
    at = (datetime.now(UTC) + SOON).isoformat()
    clerk.post(f"/cases/{case}/reviews/{FIRE}/inspection", {"place": PLACE, "at": at})
    (planned,) = [each for each in clerk.get(f"/cases/{case}")["visits"] if each["status"] == "scheduled"]
    return until(lambda: planned if datetime.now(UTC).isoformat() > at else None, PATIENCE_S, "the date of the visit")


def photograph(clerk: Client, case: str) -> str:
    """A photograph of the department's, uploaded and checked; its id."""
    taken = make_file(PHOTO, {})
    said = {name: value for name, value in taken.declared("").items() if name != "requirement"}
    declared = clerk.post(f"/cases/{case}/reviews/{FIRE}/documents", said)
    send(declared["upload"], taken.filename, taken.content)
    wait_for_checks(clerk, case)
    return str(declared["id"])
