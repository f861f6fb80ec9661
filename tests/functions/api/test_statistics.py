"""Statistics for everyone, for supervision, and of each department for itself; as JSON and as tables."""

import csv
from typing import Any

import pytest

from onestop import store
from onestop.statistics import COLUMNS, Place
from tests.functions.api.office import CORE, RESTAURANT, clerk
from tests.functions.api.person import Person

ANYONE = Person(None)
SUPERVISOR = Person("supervisor-1", "role:supervisor")
KEPT = {"reviews_approved": 2, "reviews_timed": 2, "reviews_on_time": 2, "reviews_within_law": 2, "r3": 1, "r4": 1}
LATE = {"reviews_approved": 2, "reviews_timed": 2, "reviews_on_time": 1, "reviews_within_law": 2, "r2": 1, "r9": 1}
CASES = {"received": 4, "accepted": 3, "approved": 2, "timed": 2, "on_time": 1, "c9": 1, "c12": 1, "days_saved": 14}


@pytest.fixture(autouse=True)
def counted() -> None:
    """Two months of two services at three departments, one of them in the district."""
    counts = {
        Place("2026-10", RESTAURANT, "fire-rescue"): KEPT,
        Place("2026-11", RESTAURANT, "urban-management"): LATE,
        Place("2026-11", RESTAURANT, CORE): {**CASES, "grade_5": 1},
        Place("2026-11", "clinic", "fire-rescue"): {"reviews_requested": 1, "grade_2": 1},
    }
    store.count([store.Tally("case-1", 1, counts)])


MONTHS = {"from": "2026-10", "to": "2026-11"}


def rows(person: Person, asked: str = "", path: str = "/supervision/statistics") -> list[dict[str, Any]]:
    # From when, lest the default runs past what was counted.
    span = "".join(f"&{name}={month}" for name, month in MONTHS.items() if f"{name}=" not in asked)
    answer = person.get(f"{path}{asked or '?'}{span}")
    assert answer.status == 200, answer.body
    items: list[dict[str, Any]] = answer.body["items"]
    return items


def test_everyone_is_told_how_long_it_took_and_what_was_saved() -> None:
    told = next(each for each in rows(ANYONE, path="/statistics/public") if each["department"] == CORE)
    assert (told["month"], told["service"], told["counts"]["received"]) == ("2026-11", RESTAURANT, 4)
    assert (told["on_time_rate"], told["median_working_days"], told["p90_working_days"]) == (0.5, 9, 12)
    assert (told["days_saved"], told["days_saved_per_case"], told["rating"]) == (14, 7.0, 5.0)


def test_departments_stand_as_a_league() -> None:
    league = rows(SUPERVISOR, "?by=department")
    assert [each["department"] for each in league] == ["fire-rescue", "urban-management", CORE]
    assert [each["reviews_on_time_rate"] for each in league] == [1.0, 0.5, None]
    assert league == rows(ANYONE, "?by=department", "/statistics/public")


def test_regions_are_those_of_the_catalogue() -> None:
    found = {each["region"]: each["reviews_decided"] for each in rows(SUPERVISOR, "?by=region")}
    assert found == {"sample-city": 2, "sample-district": 2}


def test_a_span_of_months_is_summed_alone() -> None:
    assert [each["month"] for each in rows(SUPERVISOR, "?by=month")] == ["2026-11", "2026-10"]
    assert [each["month"] for each in rows(SUPERVISOR, "?by=month&to=2026-10")] == ["2026-10"]
    assert [each["month"] for each in rows(SUPERVISOR, "?by=month&from=2026-10-31&to=2026-10-31")] == ["2026-10"]
    assert [each["service"] for each in rows(SUPERVISOR, "?by=service&from=2026-11")] == ["clinic", RESTAURANT]


def test_the_places_are_chosen() -> None:
    fire = rows(SUPERVISOR, "?by=month&department=fire-rescue")
    assert [(each["month"], each["reviews_decided"]) for each in fire] == [("2026-11", 0), ("2026-10", 2)]
    assert [each["service"] for each in rows(SUPERVISOR, "?by=service&service=clinic")] == ["clinic"]
    assert [each["reviews_decided"] for each in rows(SUPERVISOR, "?by=region&region=sample-district")] == [2]
    assert rows(clerk("fire-rescue"), "?by=department&department=urban-management") == []
    assert rows(SUPERVISOR, "?by=department&department=water&region=sample-district") == []


def test_without_a_beginning_it_is_a_year() -> None:
    told = SUPERVISOR.get("/supervision/statistics?by=month&to=2027-10").body
    assert (told["from"], told["to"], len(told["items"])) == ("2026-11", "2027-10", 1)
    assert SUPERVISOR.get("/supervision/statistics?by=month&to=2027-09").body["from"] == "2026-10"
    assert SUPERVISOR.get("/supervision/statistics?by=month&to=2027-12").body["items"] == []


def test_a_department_sees_its_own_rows() -> None:
    own = rows(clerk("fire-rescue"))
    assert {each["department"] for each in own} == {"fire-rescue"}
    assert [each["service"] for each in own] == ["clinic", RESTAURANT]
    (summed,) = rows(clerk("fire-rescue"), "?by=department")
    assert (summed["reviews_decided"], summed["ratings"]) == (2, 1)
    assert rows(clerk("health"), "?by=service") == []


@pytest.mark.parametrize("asked", ["?from=2026", "?to=2026-13", "?by=person", "?by=month&by=service", "?region=x"])
def test_what_cannot_be_asked_is_said_so(asked: str) -> None:
    assert ANYONE.get(f"/statistics/public{asked}").status == 400


@pytest.mark.parametrize("path", ["/statistics/public", "/supervision/statistics"])
def test_every_table_can_be_had_as_csv(path: str) -> None:
    answer = SUPERVISOR.get(f"{path}?by=department", accept="text/csv")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    header, *lines = csv.reader(answer.body.splitlines())
    assert header == ["department", *COLUMNS]
    assert [each[0] for each in lines] == ["fire-rescue", "urban-management", CORE]
    assert {len(each) for each in lines} == {len(header)}
    whole = SUPERVISOR.get(path, accept="text/csv").body.splitlines()
    assert whole[0].startswith("month,service,department,received,")
    assert len(whole) == 5
