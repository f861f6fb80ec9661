"""Five grades after each case, through the API: given once, a bad one listed and put right."""

from datetime import UTC, datetime
from typing import Any

import pytest

from onestop import cases, store
from tests.functions.api.office import CORE, citizen, clerk, decided, filed, in_review, submitted, with_documents
from tests.functions.api.person import Person

ANN = citizen()
COMMENT = "等了很久 🐌 <script>alert('慢')</script>"
DONE = {"measures": "兩個窗口改為八點開門", "contacted": True}


@pytest.fixture
def refused() -> str:
    """A restaurant that the fire brigade refused."""
    case = in_review(ANN, number=1)
    assert decided(case, "fire-safety", "refused", reasons="too narrow").status == 200
    now = datetime.now(UTC)
    assert store.apply(case, lambda state: cases.decide(state, now), now).status == "refused"
    return case


def waiting() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = clerk(CORE).get("/reviews?status=rectification").body["items"]
    return found


def test_a_bad_grade_is_listed_and_put_right_and_its_giver_told(refused: str) -> None:
    rated = ANN.post(f"/cases/{refused}/rating", {"grade": 1, "comment": COMMENT})
    assert (rated.status, rated.body["rating"]["comment"]) == (201, COMMENT)
    (found,) = waiting()
    assert (found["case"], found["review"], found["overdue"]) == (refused, None, False)
    assert found["due_at"] == rated.body["rating"]["rectification"]["due_at"]
    assert clerk(CORE).get(f"/cases/{refused}").body["rating"]["comment"] == COMMENT
    assert clerk("fire-rescue").get(f"/cases/{refused}").body["rating"] is None
    done = clerk(CORE).post(f"/cases/{refused}/rating/rectification", DONE)
    assert done.status == 200
    assert waiting() == []
    told = ANN.get(f"/cases/{refused}").body["rating"]["rectification"]
    assert (told["measures"], told["contacted"], told["overdue"]) == (DONE["measures"], True, False)
    assert clerk(CORE).post(f"/cases/{refused}/rating/rectification", DONE).status == 409


def test_events_say_the_grade_and_never_a_word(refused: str) -> None:
    ANN.post(f"/cases/{refused}/rating", {"grade": 2, "comment": COMMENT})
    clerk(CORE).post(f"/cases/{refused}/rating/rectification", {**DONE, "contacted": False})
    told = {each["type"]: each["data"] for each in ANN.get(f"/cases/{refused}/timeline").body["items"]}
    assert told["case.rated"] == {"department": CORE, "grade": 2}
    assert told["rectification.requested"].keys() == {"department", "due_at"}
    assert told["rating.rectified"] == {"department": CORE, "contacted": False}


def test_a_double_click_is_one_grade_and_a_second_thought_none(refused: str) -> None:
    path = f"/cases/{refused}/rating"
    first, again = (ANN.post(path, {"grade": 5}, Idempotency_Key="rate-1") for _ in range(2))
    assert (first.status, first.body) == (201, again.body)
    assert first.body["rating"]["rectification"] is None
    assert ANN.post(path, {"grade": 4}).status == 409
    assert ANN.post(path, {"grade": 4}, Idempotency_Key="rate-1").status == 422
    assert waiting() == []


def test_a_grade_is_one_of_five_and_its_comment_a_thousand_characters(refused: str) -> None:
    for body, status in (
        ({}, 422), ({"grade": 0}, 422), ({"grade": 6}, 422), ({"grade": "5"}, 400), ({"grade": True}, 400),
        ({"grade": 4.5}, 400), ({"grade": 5, "comment": "慢" * 1001}, 422), ({"grade": 5, "comment": None}, 400),
        ({"grade": 5, "stars": 3}, 400), ({"grade": 3.0, "comment": "🐌" * 1000}, 201),
    ):  # fmt: skip
        assert ANN.post(f"/cases/{refused}/rating", body).status == status, body
    assert ANN.get(f"/cases/{refused}").body["rating"]["comment"] == "🐌" * 1000


def test_what_has_not_ended_is_not_graded_and_what_was_turned_away_is() -> None:
    case = submitted(ANN)
    assert ANN.post(f"/cases/{case}/rating", {"grade": 1}).status == 409
    assert clerk(CORE).post(f"/cases/{case}/rating/rectification", DONE).status == 409
    clerk(CORE).post(f"/cases/{case}/acceptance", {"outcome": "return", "missing": ["say more"]})
    assert ANN.post(f"/cases/{case}/rating", {"grade": 1}).status == 201
    assert [each["case"] for each in waiting()] == [case]


def test_the_counter_grades_what_it_filed() -> None:
    counter = Person("counter-1", "role:counter")
    case = filed(counter, number=1, on_behalf_of="ann")
    with_documents(case)
    behalf = {"on_behalf_of": "ann"}
    assert counter.post(f"/cases/{case}/submission", behalf).status == 202
    assert counter.post(f"/cases/{case}/withdrawal", behalf).status == 200
    assert counter.post(f"/cases/{case}/rating", {"grade": 2, **behalf}).status == 201
    assert ANN.get(f"/cases/{case}").body["rating"]["grade"] == 2
