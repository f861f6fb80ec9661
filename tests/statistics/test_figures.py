"""What counts say, and the tables that are made of them."""

from onestop.statistics import COLUMNS, Place, csv, figures, grouped

REGIONS = {"fire": "city", "water": "city", "signs": "district"}
COUNTS = {
    Place("2026-10", "shop", "fire"): {"reviews_timed": 4, "reviews_on_time": 3, "r2": 3, "r9": 1},
    Place("2026-11", "shop", "water"): {"reviews_timed": 2, "reviews_on_time": 2, "r5": 2, "received": 3},
    Place("2026-11", "cafe", "signs"): {"reviews_timed": 1, "reviews_on_time": 1, "r4": 1, "cards_red": 1},
    Place("2026-11", "cafe", "idle"): {"reviews_requested": 1},
}


def test_figures_of_a_busy_place() -> None:
    found = figures(
        {"approved": 3, "refused": 1, "timed": 4, "on_time": 3, "within_law": 4, "c2": 2, "c5": 1, "c20": 1}
        | {"days_saved": 10, "grade_5": 3, "grade_2": 1}
    )
    assert (found["decided"], found["on_time_rate"], found["within_law_rate"]) == (4, 0.75, 1.0)
    assert (found["median_working_days"], found["p90_working_days"]) == (2, 20)
    assert (found["days_saved"], found["days_saved_per_case"]) == (10, 2.5)
    assert (found["ratings"], found["rating"], found["grade_5"]) == (4, 4.25, 3)


def test_of_nothing_there_are_no_rates() -> None:
    found = figures({})
    assert tuple(found) == COLUMNS
    assert {found[each] for each in ("on_time_rate", "median_working_days", "days_saved_per_case", "rating")} == {None}
    assert found["received"] == 0


def test_the_league_is_led_by_who_is_on_time_and_then_by_who_is_quick() -> None:
    league = [each["department"] for each in grouped(COUNTS, "department", REGIONS)]
    assert league == ["signs", "water", "fire", "idle"]


def test_a_region_is_the_sum_of_its_departments() -> None:
    city, district, unknown = grouped(COUNTS, "region", REGIONS)
    assert [city["region"], district["region"], unknown["region"]] == ["city", "district", "unknown"]
    assert (city["reviews_on_time_rate"], city["reviews_median_working_days"]) == (0.8333, 2)
    assert (district["cards_red"], unknown["reviews_requested"]) == (1, 1)


def test_months_are_told_newest_first_and_services_by_name() -> None:
    assert [each["month"] for each in grouped(COUNTS, "month", REGIONS)] == ["2026-11", "2026-10"]
    assert [each["service"] for each in grouped(COUNTS, "service", REGIONS)] == ["cafe", "shop"]


def test_a_spreadsheet_runs_nothing_of_a_table() -> None:
    evil = ("=1+1", "+1", "-1", "@sum", "\tx", 'quote"d, 東')
    rows = [{"name": each, "number": -3, "rate": None} for each in evil]
    lines = csv(rows, ("name", "number", "rate")).split("\r\n")
    assert lines[0] == "name,number,rate"
    assert lines[1:5] == [f"'{each},-3," for each in evil[:4]]
    assert lines[6] == '"quote""d, 東",-3,'
