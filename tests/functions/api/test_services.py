"""What anybody can ask before filing."""

from typing import Any

import pytest

from onestop.catalogue import shipped
from tests.functions.api.office import RESTAURANT, example, service
from tests.functions.api.person import Person

ANYONE = Person(None)


def test_the_catalogue_lists_every_service() -> None:
    found = ANYONE.get("/services")
    assert [each["id"] for each in found.body["items"]] == sorted(each["id"] for each in shipped().index)
    assert found.headers["Cache-Control"].startswith("public")


@pytest.mark.parametrize("q", ["restaurant", "RESTAURANT open", "餐飲", "餐饮", "open-rest", "ｒｅｓｔａｕｒａｎｔ"])
def test_words_are_found_in_every_language_and_width(q: str) -> None:
    assert RESTAURANT in [each["id"] for each in ANYONE.get(f"/services?q={q}").body["items"]]


def test_what_fits_nothing_is_an_empty_list() -> None:
    assert ANYONE.get("/services?q=unicorn").body == {"items": [], "next": None}
    assert ANYONE.get("/services?audience=dragon").body["items"] == []
    assert RESTAURANT in [each["id"] for each in ANYONE.get("/services?audience=company").body["items"]]


def test_services_belong_to_what_people_are_about_to_do() -> None:
    items = {each["id"]: each for each in ANYONE.get("/events?lang=en").body["items"]}
    assert items["build"] == {
        "id": "build", "kind": "business", "title": "Build or rebuild", "services": ["construction-permit"],
    }  # fmt: skip
    for id, event in items.items():
        assert [each["id"] for each in ANYONE.get(f"/services?event={id}").body["items"]] == sorted(event["services"])
    assert ANYONE.get("/services?event=death").body["items"] == []


def test_texts_come_in_one_language_when_asked() -> None:
    assert ANYONE.get(f"/services/{RESTAURANT}?lang=zh-Hant").body["title"] == "開辦餐飲店一件事"
    assert ANYONE.get(f"/services/{RESTAURANT}").body["title"]["en"] == "Open a restaurant"
    first = ANYONE.get("/services?lang=en").body["items"][0]
    assert isinstance(first["title"], str)
    assert ANYONE.get("/services?lang=tlh").status == 400


def test_a_service_is_told_in_full() -> None:
    found = ANYONE.get(f"/services/{RESTAURANT}")
    assert found.headers["ETag"] == f'"{service().version}"'
    assert found.body["form"]["examples"][0] == example()
    assert found.body["departments"][0]["code"] == "market-regulation"
    assert found.body["reviews"][0]["limits"]["statutory"]["source"]
    assert ANYONE.get("/services/unknown").status == 404


def test_an_assessment_knows_the_critical_path_and_the_sum() -> None:
    whole = ANYONE.post(f"/services/{RESTAURANT}/assessment", {"answers": example()}).body
    assert (whole["expected_working_days"], whole["serial_working_days"]) == (20, 63)
    assert whole["open_questions"] == []
    without_tobacco = {**example(), "sells_tobacco": False}
    less = ANYONE.post(f"/services/{RESTAURANT}/assessment", {"answers": without_tobacco}).body
    assert (less["expected_working_days"], less["serial_working_days"]) == (15, 43)
    assert "tobacco-retail" not in [each["id"] for each in less["reviews"]]
    assert "separation-statement" not in [each["id"] for each in less["documents"]]


def test_an_assessment_takes_partial_answers_and_says_what_is_still_open() -> None:
    nothing: tuple[Any, ...] = (None, {}, {"answers": {}})
    for body in nothing:
        answer = ANYONE.post(f"/services/{RESTAURANT}/assessment", body)
        assert (answer.status, answer.body["open_questions"]) == (200, ["area_m2", "sells_tobacco"])
    wrong = ANYONE.post(f"/services/{RESTAURANT}/assessment", {"answers": {"area_m2": "big"}})
    assert (wrong.status, wrong.body["errors"][0]["pointer"]) == (422, "/answers/area_m2")
