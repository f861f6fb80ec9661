"""The cases in review that a core department answers for: who is still out, by due date, at the price of the page."""

from typing import Any

import pytest

from tests.functions.api.calls import counted
from tests.functions.api.office import CORE, citizen, clerk, decided, in_review, late_acceptance, overdue, submitted
from tests.functions.api.person import Person
from tests.functions.api.test_turns import hours

PLACE = f"/departments/{CORE}/cases"
SUPERVISOR = Person("inspector", "role:supervisor")


def listed(case: str, person: Person | None = None) -> dict[str, Any] | None:
    """The case in the list of its core department, on whichever page."""
    cursor = ""
    while True:
        page = (person or clerk(CORE)).get(f"{PLACE}{cursor}")
        assert page.status == 200, page
        found: dict[str, Any] | None = next((each for each in page.body["items"] if each["case"] == case), None)
        if found or page.body["next"] is None:
            return found
        cursor = f"?cursor={page.body['next']}"


def test_a_case_stands_there_from_its_acceptance_to_its_end() -> None:
    waiting, case = submitted(citizen()), in_review(citizen(), number=1)
    assert listed(waiting) is None
    found = listed(case)
    assert found
    out = {each["id"]: each for each in found["reviews"]}
    assert "tobacco-retail" not in out  # not required
    assert (out["fire-safety"]["department"], out["fire-safety"]["status"]) == ("fire-rescue", "open")
    assert clerk("fire-rescue").post(f"/cases/{case}/reviews/fire-safety/claim").status == 200
    decided(case, "sewer-discharge")
    found = listed(case)
    assert found
    again = {each["id"]: each["status"] for each in found["reviews"]}
    assert (again["fire-safety"], again["sewer-discharge"]) == ("claimed", "approved")
    assert citizen().post(f"/cases/{case}/withdrawal", {"reason": "moved"}).status == 200
    assert listed(case) is None


def test_it_shows_what_is_late_and_what_is_to_be_decided() -> None:
    case = in_review(citizen(), number=1)
    overdue(case, "fire-safety")
    decided(case, "fire-safety", "approved_with_conditions", conditions=hours("Until 22:00"))
    decided(case, "food-permit", "approved_with_conditions", conditions=hours("Until midnight"))
    found = listed(case, SUPERVISOR)
    assert found
    assert found["conflicts"] == 1
    fire = next(each for each in found["reviews"] if each["id"] == "fire-safety")
    assert (fire["status"], fire["overdue"]) == ("approved_with_conditions", True)


def test_the_earliest_stands_first_and_a_page_costs_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onestop.operations.coordination.PAGE", 3)
    cases = {in_review(citizen()) for _ in range(5)}
    with counted() as calls:
        page = clerk(CORE).get(PLACE).body
    assert (len(page["items"]), calls["Query"], calls["BatchGetItem"]) == (3, 2, 2)
    dates = [each["due_at"] for each in page["items"]]
    assert dates == sorted(dates)
    following = clerk(CORE).get(f"{PLACE}?cursor={page['next']}").body
    seen = [each["case"] for each in (*page["items"], *following["items"])]
    assert len(seen) == len(set(seen))
    assert cases <= set(seen)
    assert clerk(CORE).get(f"{PLACE}?cursor=x").status == 400


def test_another_department_has_a_list_of_its_own() -> None:
    case = submitted(citizen())
    late_acceptance(case)
    assert clerk("water").get(PLACE).status == 403
    assert clerk("water").get("/departments/water/cases").body == {"items": [], "next": None}
    assert SUPERVISOR.get("/departments/nowhere/cases").status == 404
