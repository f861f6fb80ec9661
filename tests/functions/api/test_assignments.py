"""Work handed from person to person through HTTP, and how much each has in hand."""

from typing import Any

import boto3
import pytest

from onestop.surroundings import surroundings
from tests.functions.api.office import citizen, clerk, decided, in_review, overdue
from tests.functions.api.person import Person

ANN, BEN = clerk("fire-rescue", "ann-of-fire"), clerk("fire-rescue", "ben-of-fire")
SUPERVISOR = Person("inspector", "role:supervisor")
PLACE = "/cases/{}/reviews/fire-safety/assignment"


def listed(person: Person, query: str = "") -> list[str]:
    return [each["case"] for each in person.get(f"/reviews{query}").body["items"]]


def review(case: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in case["reviews"] if each["id"] == "fire-safety")
    return found


def test_a_review_handed_to_a_colleague_is_in_their_list_and_in_nobody_elses() -> None:
    case, other = in_review(citizen()), in_review(citizen())
    assert sorted(listed(ANN, "?claimed_by=unassigned")) == sorted(listed(ANN)) == sorted([case, other])
    handed = ANN.post(PLACE.format(case), {"to": BEN.sub, "reason": "you know the building"})
    assert handed.status == 200, handed
    found = review(handed.body)
    assert (found["status"], found["claimed_by"], found["assigned"]["by"]) == ("claimed", BEN.sub, ANN.sub)
    assert listed(BEN, "?claimed_by=me") == listed(ANN, f"?claimed_by={BEN.sub}") == [case]
    assert (listed(ANN, "?claimed_by=me"), listed(ANN)) == ([], [other])
    assert review(citizen().get(f"/cases/{case}").body)["assigned"] is None
    assert ANN.post(PLACE.format(case), {"to": None}).status == 200
    assert listed(BEN, "?claimed_by=me") == []


def test_a_status_and_a_person_are_two_questions() -> None:
    for strange in ("status=claimed&claimed_by=me", "status=claimed&claimed_by=unassigned", "claimed_by=a%20b"):
        assert ANN.get(f"/reviews?{strange}").status == 400
    assert ANN.get("/reviews?status=open&claimed_by=unassigned").status == 200


def test_supervision_takes_it_out_of_somebodys_hands_and_says_why() -> None:
    case = in_review(citizen())
    assert ANN.post(f"/cases/{case}/reviews/fire-safety/claim").status == 200
    assert BEN.post(PLACE.format(case), {"to": BEN.sub}).status == 409
    assert clerk("water").post(PLACE.format(case), {"to": BEN.sub}).status == 403
    assert SUPERVISOR.post(PLACE.format(case), {"to": BEN.sub}).status == 422
    moved = SUPERVISOR.post(PLACE.format(case), {"to": BEN.sub, "reason": "ann is ill"})
    assert (moved.status, review(moved.body)["claimed_by"]) == (200, BEN.sub)
    assert listed(SUPERVISOR, f"?department=fire-rescue&claimed_by={BEN.sub}") == [case]
    assert SUPERVISOR.post(f"/cases/{case}/reviews/water/assignment", {"to": None, "reason": "x"}).status == 404


def test_the_load_of_a_department_is_told_person_by_person() -> None:
    first, second, third = (in_review(citizen()) for _ in range(3))
    for case, person in {first: ANN, second: ANN, third: BEN}.items():
        assert person.post(f"/cases/{case}/reviews/fire-safety/claim").status == 200
    overdue(first, "fire-safety")
    in_review(citizen())
    load = ANN.get("/departments/fire-rescue/load")
    assert load.status == 200, load
    assert (load.body["unassigned"], load.body["complete"]) == (1, True)
    ann, ben = load.body["items"]
    assert (ann["clerk"], ann["running"], ann["overdue"], ann["carded"]) == (ANN.sub, 2, 1, 1)
    assert (ben["clerk"], ben["running"], ben["stopped"], ben["overdue"]) == (BEN.sub, 1, 0, 0)
    assert ann["next_due_at"] <= ben["next_due_at"]
    assert decided(third, "fire-safety").status == 409
    assert BEN.post(f"/cases/{third}/reviews/fire-safety/decision", {"outcome": "approved"}).status == 200
    assert [each["clerk"] for each in SUPERVISOR.get("/departments/fire-rescue/load").body["items"]] == [ANN.sub]


def test_the_load_of_another_department_is_closed() -> None:
    assert ANN.get("/departments/water/load").status == 403
    assert SUPERVISOR.get("/departments/elves/load").status == 404
    assert citizen().get("/departments/water/load").status == 403


def test_colleagues_are_named_to_their_own_department(monkeypatch: pytest.MonkeyPatch) -> None:
    cognito = boto3.client("cognito-idp")
    pool = cognito.create_user_pool(PoolName="people")["UserPool"]["Id"]
    monkeypatch.setenv("ONESTOP_USER_POOL", pool)
    surroundings.cache_clear()
    for name in ("zoe", "adam"):
        cognito.admin_create_user(UserPoolId=pool, Username=name)
    cognito.create_group(UserPoolId=pool, GroupName="department:fire-rescue")
    for name in ("zoe", "adam"):
        cognito.admin_add_user_to_group(UserPoolId=pool, Username=name, GroupName="department:fire-rescue")
    told = ANN.get("/departments/fire-rescue/clerks").body["items"]
    assert [each["name"] for each in told] == ["adam", "zoe"]
    assert all(each["clerk"] for each in told)
    assert clerk("water").get("/departments/water/clerks").body["items"] == []
    assert clerk("water").get("/departments/fire-rescue/clerks").status == 403
    assert SUPERVISOR.get("/departments/nowhere/clerks").status == 404


def test_a_large_department_is_told_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    cognito = boto3.client("cognito-idp")
    pool = cognito.create_user_pool(PoolName="many")["UserPool"]["Id"]
    monkeypatch.setenv("ONESTOP_USER_POOL", pool)
    surroundings.cache_clear()
    cognito.create_group(UserPoolId=pool, GroupName="department:fire-rescue")
    for number in range(70):
        cognito.admin_create_user(UserPoolId=pool, Username=f"clerk-{number:02}")
        cognito.admin_add_user_to_group(
            UserPoolId=pool, Username=f"clerk-{number:02}", GroupName="department:fire-rescue"
        )
    first = ANN.get("/departments/fire-rescue/clerks").body
    second = ANN.get(f"/departments/fire-rescue/clerks?cursor={first['next']}").body
    assert (len(first["items"]), len(second["items"]), second["next"]) == (60, 10, None)
    assert len({each["name"] for each in (*first["items"], *second["items"])}) == 70
    assert ANN.get("/departments/fire-rescue/clerks?cursor=strange").status == 400


def test_a_list_ends_before_a_date() -> None:
    case = in_review(citizen())
    (due,) = [each["due_at"] for each in ANN.get("/reviews").body["items"] if each["case"] == case]
    assert case not in listed(ANN, f"?due_before={due}")
    assert case in listed(ANN, "?due_before=2199-01-01T00:00:00Z")
    assert ANN.get("/reviews?due_before=soon").status == 400


def test_a_department_lists_the_cards_that_are_charged_to_it() -> None:
    case = in_review(citizen())
    overdue(case, "fire-safety")
    told = {each["id"]: each["card"] for each in ANN.get("/cards").body["items"] if each["case"] == case}
    assert told["fire-safety-red"] == "red"
    yellow = ANN.get("/cards?card=yellow").body["items"]
    assert {each["card"] for each in yellow} <= {"yellow"}
    assert {each["department"] for each in clerk("water").get("/cards").body["items"]} == {"water"}
    assert clerk("water").get("/cards?department=fire-rescue").status == 403
