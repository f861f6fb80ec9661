"""What supervision sees of late work, and what becomes of its cards, through HTTP."""

from typing import Any

from onestop import store
from tests.functions.api.office import citizen, clerk, decided, in_review, overdue
from tests.functions.api.person import Answer, Person

SUPERVISOR = Person("inspector", "role:supervisor")
FIRE = clerk("fire-rescue")
REASONS = "the file came from another department"


def late(review: str = "fire-safety") -> str:
    case = in_review(citizen())
    overdue(case, review)
    return case


def listed(query: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = SUPERVISOR.get(f"/supervision/reviews{query}").body["items"]
    return found


def of_fire(query: str = "") -> list[tuple[str, str, str]]:
    return [(each["id"], each["card"], each["state"]) for each in listed(query) if each["department"] == "fire-rescue"]


def on(card: Answer) -> tuple[int, str]:
    return card.status, card.body.get("state", card.body.get("detail"))


def test_supervision_sees_every_clock_with_its_worst_card_and_the_responsible_unit_by_due_date() -> None:
    assert listed() == []
    case = late()
    found = listed()
    assert {each["case"] for each in found} == {case}
    assert [each["due_at"] for each in found] == sorted(each["due_at"] for each in found)
    (fire,) = [each for each in found if each["review"] == "fire-safety"]
    assert (fire["id"], fire["clock"], fire["state"], fire["overdue"]) == ("fire-safety-red", "review", "open", True)
    assert fire["department"] == "fire-rescue"
    assert len({(each["case"], each["review"]) for each in found}) == len(found)


def test_the_list_is_of_one_card_one_department_or_one_region() -> None:
    late()
    assert of_fire("?card=red") == of_fire("?department=fire-rescue") == [("fire-safety-red", "red", "open")]
    assert of_fire("?card=yellow") == of_fire("?department=water") == []
    assert {each["department"] for each in listed("?region=sample-city")} == {
        each["department"] for each in listed() if each["department"] != "subdistrict"
    }
    for strange in ("card=green", "department=elves", "region=moon", "department=water&region=hong-kong", "cursor=x"):
        assert SUPERVISOR.get(f"/supervision/reviews?{strange}").status == 400


def test_what_is_answered_leaves_the_list_and_a_contested_card_stays_until_it_is_settled() -> None:
    case = late()
    place = f"/cases/{case}/cards/fire-safety-red"
    assert on(FIRE.post(f"{place}/appeal", {"reasons": REASONS})) == (200, "appealed")
    assert decided(case, "fire-safety").status == 200
    assert of_fire() == of_fire("?appealed=true") == [("fire-safety-red", "red", "appealed")]
    assert of_fire("?appealed=false") == []
    assert on(SUPERVISOR.post(f"{place}/confirm", {"reasons": "it lay there for weeks"})) == (200, "confirmed")
    assert of_fire() == []


def test_a_lifted_card_disappears_and_the_one_below_it_shows() -> None:
    case = late()
    place = f"/cases/{case}/cards/fire-safety-red"
    assert SUPERVISOR.post(f"{place}/confirm", {"reasons": "late"}).status == 409
    assert FIRE.post(f"{place}/appeal", {"reasons": REASONS}).status == 200
    lifted = SUPERVISOR.post(f"{place}/confirm", {"outcome": "lifted", "reasons": REASONS})
    assert on(lifted) == (200, "lifted")
    assert of_fire() == [("fire-safety-yellow", "yellow", "open")]
    (review,) = [each for each in citizen().get(f"/cases/{case}").body["reviews"] if each["id"] == "fire-safety"]
    assert review["card"] == "yellow"
    (item,) = FIRE.get("/reviews").body["items"]
    assert item["card"] == "yellow"


def test_only_whoever_it_is_charged_to_contests_it_and_only_supervision_settles_it() -> None:
    place = f"/cases/{late()}/cards/fire-safety-red"
    assert clerk("water").post(f"{place}/appeal", {"reasons": REASONS}).status == 403
    assert citizen().post(f"{place}/appeal", {"reasons": REASONS}).status == 403
    assert clerk("health").post(f"{place}/appeal", {"reasons": REASONS}).status == 404
    assert FIRE.post(f"{place}/confirm", {"outcome": "lifted", "reasons": REASONS}).status == 403
    assert FIRE.post(f"{place}/appeal", {}).status == 422
    assert FIRE.post(f"{place}-2/appeal", {"reasons": REASONS}).status == 404


def test_no_word_of_it_leaves_the_case() -> None:
    case = late()
    place = f"/cases/{case}/cards/fire-safety-red"
    FIRE.post(f"{place}/appeal", {"reasons": REASONS})
    SUPERVISOR.post(f"{place}/confirm", {"outcome": "lifted", "reasons": REASONS})
    told = {each.type: each for each in store.timeline(case, None, 100).items}
    facts = {"card": "red", "card_id": "fire-safety-red", "department": "fire-rescue", "review": "fire-safety"}
    assert told["supervision.card_appealed"].data == facts
    assert (told["supervision.card_settled"].data, told["supervision.card_settled"].actor) == (
        {**facts, "outcome": "lifted"},
        "supervisor",
    )
    assert REASONS not in str(citizen().get(f"/cases/{case}").body["cards"])
    assert REASONS in str(FIRE.get(f"/cases/{case}").body["cards"])


def test_whoever_is_charged_contests_it_even_when_the_work_went_elsewhere() -> None:
    case = late()
    passed = FIRE.post(f"/cases/{case}/reviews/fire-safety/transfer", {"to": "buildings", "reason": "Theirs"})
    assert passed.status == 200, passed
    assert FIRE.get(f"/cases/{case}").status == 404
    appealed = FIRE.post(f"/cases/{case}/cards/fire-safety-red/appeal", {"reasons": REASONS})
    assert on(appealed) == (200, "appealed")
    assert [each["id"] for each in listed("?department=fire-rescue&appealed=true")] == ["fire-safety-red"]
