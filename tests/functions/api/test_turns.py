"""Transfer, re-opening and conflicting conditions through HTTP."""

from tests.functions.api.office import CORE, citizen, clerk, decided, in_review
from tests.functions.api.person import Person

WORDED = {"subject": None, "requirement": None}
THEIRS = {"to": "health", "reason": "A matter of health"}


def hours(requirement: str) -> list[object]:
    return ["Keep the door shut", {"subject": "opening-hours", "requirement": requirement}]


def reviews(person: Person, case: str) -> dict[str, object]:
    return {each["id"]: each for each in person.get(f"/cases/{case}").body["reviews"]}


def test_a_transferred_review_changes_desks_and_who_sees_the_case() -> None:
    case = in_review(citizen())
    water, health = clerk("water"), clerk("health")
    before = reviews(water, case)["sewer-discharge"]
    moved = water.post(f"/cases/{case}/reviews/sewer-discharge/transfer", THEIRS)
    assert moved.status == 200, moved
    assert moved.body["answers"] == {}
    assert water.get(f"/cases/{case}").status == 404
    assert water.get("/reviews").body["items"] == []
    (listed,) = health.get("/reviews").body["items"]
    assert (listed["case"], listed["due_at"]) == (case, before["due_at"])  # type: ignore[index]
    assert "daily_water_m3" in health.get(f"/cases/{case}").body["answers"]
    assert decided(case, "sewer-discharge").status == 200


def test_a_transfer_goes_to_another_department_of_the_catalogue() -> None:
    case = in_review(citizen())
    for to in ("elves", "water", "Not A Code"):
        answer = clerk("water").post(f"/cases/{case}/reviews/sewer-discharge/transfer", {**THEIRS, "to": to})
        assert (answer.status, answer.body["errors"][0]["pointer"]) == (422, "/to")


def test_the_core_department_sends_an_answer_back_once() -> None:
    case = in_review(citizen())
    place = f"/cases/{case}/reviews/fire-safety/reopening"
    assert clerk(CORE).post(place, {"reason": "The plan changed"}).status == 409
    assert decided(case, "fire-safety").status == 200
    assert clerk("fire-rescue").post(place, {"reason": "I erred"}).status == 403
    assert clerk(CORE).post(place).status == 422
    again = clerk(CORE).post(place, {"reason": "The plan changed"})
    assert again.status == 200, again
    fire = reviews(citizen(), case)["fire-safety"]
    assert (fire["status"], fire["outcome"], fire["reopened_because"]) == ("open", None, "The plan changed")  # type: ignore[index]
    assert decided(case, "fire-safety").status == 200
    assert clerk(CORE).post(place, {"reason": "Once more"}).status == 409


def test_conflicting_conditions_wait_for_the_core_department() -> None:
    case = in_review(citizen(), number=1)
    decided(case, "fire-safety", "approved_with_conditions", conditions=hours("Until 22:00"))
    decided(case, "food-permit", "approved_with_conditions", conditions=hours("Until midnight"))
    for review in ("sewer-discharge", "outdoor-sign"):
        assert decided(case, review).status == 200
    whole, both = citizen().get(f"/cases/{case}").body, ["fire-safety", "food-permit"]
    assert whole["status"] == "in_review"
    assert whole["conditions"][0] == {"text": "Keep the door shut", **WORDED, "reviews": both}
    (conflict,) = whole["conflicts"]
    assert set(conflict["requirements"]) == {"Until 22:00", "Until midnight"}
    place = f"/cases/{case}/conflicts/{conflict['subject']}/resolution"
    settlement = {"requirement": "Until 22:00", "reasons": "A school is next door"}
    assert clerk("water").post(place, settlement).status == 403
    assert clerk(CORE).post(place, {"requirement": "Until 22:00", "reasons": []}).status == 422
    assert clerk(CORE).post(f"/cases/{case}/conflicts/colour/resolution", settlement).status == 404
    settled = clerk(CORE).post(place, settlement)
    assert (settled.status, settled.body["status"]) == (200, "deciding")
    ruled = {"text": "opening-hours: Until 22:00", "subject": "opening-hours", "requirement": "Until 22:00"}
    assert {**ruled, "reviews": both} in settled.body["conditions"]
    assert all(each["terms"] == [ruled] for each in settled.body["reviews"] if each["id"] in both)
    assert clerk(CORE).post(place, settlement).status == 409


def test_a_condition_says_what_it_is_about_and_what_it_requires() -> None:
    case = in_review(citizen())
    for condition in ({"subject": "hours"}, {"subject": "Hours!", "requirement": "x"}):
        answer = decided(case, "fire-safety", "approved_with_conditions", conditions=[condition])
        assert answer.status == 422, answer
