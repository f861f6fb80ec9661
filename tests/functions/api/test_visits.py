"""Inspections through HTTP: offered, chosen, shown in photographs, failed, put right, inspected again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from onestop import store
from onestop.cases import Change
from onestop.cases.visit import Visit
from onestop.events import Event
from tests.functions.api.office import CORE, checked, citizen, clerk, decided, evidence, in_review
from tests.functions.api.person import Answer

REVIEW, FIRE = "fire-safety", "fire-rescue"
NEXT_WEEK = (datetime.now(UTC) + timedelta(days=7)).replace(microsecond=0)
SLOTS = [(NEXT_WEEK + timedelta(hours=hours)).isoformat() for hours in (0, 2)]
KITCHEN = "12 Harbour Road, kitchen"
ORDER = {"result": "failed", "rectify": {"items": ["Free the emergency exit"], "due_working_days": 5}}


@pytest.fixture
def case() -> str:
    return in_review(citizen())


def planned(case: str, review: str = REVIEW, department: str = FIRE, **said: Any) -> Answer:
    return clerk(department).post(
        f"/cases/{case}/reviews/{review}/inspection", {"place": KITCHEN, "slots": SLOTS, **said}
    )


def kept(case: str) -> str:
    """The date has come: nobody's clock is turned in a test of HTTP, so the visit is moved; its id."""
    (visit,) = [each for each in store.load(case).visits.values() if each.status != "reported"]
    past = replace(visit, status="scheduled", at=datetime.now(UTC) - timedelta(hours=1))
    moved: dict[str, Visit] = {**store.load(case).visits, visit.id: past}
    told = Event("visit.scheduled", "applicant", {"visit": visit.id})
    store.apply(case, lambda state: Change(replace(state, visits=moved), (told,)), datetime.now(UTC))
    return visit.id


def reported(case: str, **said: Any) -> Answer:
    return clerk(FIRE).post(f"/cases/{case}/reviews/{REVIEW}/inspection-report", {"result": "passed", **said})


def status(case: str) -> str:
    return store.load(case).reviews[REVIEW].status


def test_the_applicant_chooses_one_of_the_dates_and_a_date_is_chosen_once(case: str) -> None:
    (visit,) = planned(case).body["visits"]
    choose = f"/cases/{case}/visits/{visit['id']}/choice"
    assert clerk(FIRE).post(choose, {"at": SLOTS[0]}).status == 403
    assert citizen("bob").post(choose, {"at": SLOTS[0]}).status == 404
    refused = citizen().post(choose, {"at": (NEXT_WEEK + timedelta(hours=1)).isoformat()})
    assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/at")
    assert citizen().post(choose, {"at": SLOTS[1]}).status == 200
    assert citizen().post(choose, {"at": SLOTS[1]}).status == 200
    assert citizen().post(choose, {"at": SLOTS[0]}).status == 409


def test_an_inspector_is_promised_to_one_case_at_a_time(case: str) -> None:
    other = in_review(citizen("bob"))
    for each in (case, other):
        planned(each, inspector="chan")
    visits = {each: f"/cases/{each}/visits/{next(iter(store.load(each).visits))}/choice" for each in (case, other)}
    assert citizen().post(visits[case], {"at": SLOTS[0]}).status == 200
    taken = citizen("bob").post(visits[other], {"at": SLOTS[0]})
    assert (taken.status, "choose another" in taken.body["detail"]) == (409, True)
    assert citizen("bob").post(visits[other], {"at": SLOTS[1]}).status == 200


def test_nobody_decides_while_an_inspection_is_open(case: str) -> None:
    assert planned(case).status == 200
    assert decided(case, REVIEW).status == 409
    assert planned(case).status == 409
    assert reported(case).status == 409


def test_departments_at_one_place_make_one_visit_and_tell_each_its_own(case: str) -> None:
    planned(case)
    water = planned(case, "sewer-discharge", "water", place=KITCHEN.upper())
    (visit,) = water.body["visits"]
    assert {each["review"] for each in visit["reviews"]} == {REVIEW, "sewer-discharge"}
    assert clerk("urban-management").get(f"/cases/{case}").body["visits"] == []
    kept(case)
    assert reported(case, notes="No extinguisher").status == 200
    (seen,) = clerk("water").get(f"/cases/{case}").body["visits"]
    assert {(each["review"], each["result"], each["notes"]) for each in seen["reviews"]} == {
        (REVIEW, "passed", None), ("sewer-discharge", None, None),
    }  # fmt: skip


def test_a_report_shows_photographs_that_were_checked_and_are_its_own(case: str) -> None:
    files = f"/cases/{case}/reviews/{REVIEW}/documents"
    assert clerk(FIRE).post(files, evidence()).status == 409
    planned(case)
    kept(case)
    assert citizen().post(files, evidence()).status == 403
    assert clerk("water").post(files, evidence()).status == 403
    refused = clerk(FIRE).post(files, evidence(content_type="video/mp4", size=0))
    assert [each["pointer"] for each in refused.body["errors"]] == ["/content_type", "/size"]
    declared = clerk(FIRE).post(files, evidence())
    photo = declared.body["id"]
    assert (declared.status, declared.body["review"], declared.body["requirement"]) == (201, REVIEW, None)
    assert declared.headers["Location"] == f"../../documents/{photo}"
    for named in ([photo], ["premises-layout"], ["nothing"]):
        early = reported(case, documents=named)
        assert (early.status, early.body["errors"][0]["pointer"]) == (422, "/documents/0")
    checked(case, photo)
    (visit,) = reported(case, documents=[photo], notes="Clean").body["visits"]
    (part,) = visit["reviews"]
    assert (part["notes"], part["documents"]) == ("Clean", [photo])


def test_a_photograph_is_open_to_its_department_the_core_department_and_the_applicant(case: str) -> None:
    planned(case)
    photo = clerk(FIRE).post(f"/cases/{case}/reviews/{REVIEW}/documents", evidence()).body["id"]
    checked(case, photo)
    place = f"/cases/{case}/documents/{photo}"
    for person, answer in ((clerk(FIRE), 200), (clerk(CORE), 200), (citizen(), 200), (clerk("water"), 404)):
        assert person.get(place).status == answer
        listed = {each["id"] for each in person.get(f"/cases/{case}").body["documents"]}
        assert (photo in listed) == (answer == 200)


def test_what_failed_is_put_right_and_inspected_again(case: str) -> None:
    planned(case)
    kept(case)
    assert reported(case, **ORDER | {"result": "passed"}).body["errors"][0]["pointer"] == "/rectify"
    (letter,) = reported(case, **ORDER).body["supplements"]
    assert (letter["kind"], letter["status"], letter["items"][0]["detail"]) == (
        "rectification", "sent", "Free the emergency exit",
    )  # fmt: skip
    assert (status(case), decided(case, REVIEW).status) == ("awaiting_applicant", 409)
    answer = f"/cases/{case}/supplements/{letter['number']}/response"
    assert citizen("bob").post(answer, {"items": [{"id": letter["items"][0]["id"]}]}).status == 404
    done = citizen().post(answer, {"items": [{"id": letter["items"][0]["id"], "note": "It is free now"}]})
    assert (done.status, status(case)) == (200, "open")
    assert planned(case).status == 200
    kept(case)
    assert reported(case).status == 200
    assert decided(case, REVIEW).status == 200
