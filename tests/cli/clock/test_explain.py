"""`onestop clock explain`: every day in plain words, with the rule that says so."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bench.ledger import MOST, seconds_to_explain_60_working_days
from catalogue.compiler.composed import compose
from cli.clock.command import command
from cli.offered import SHIPPED

RULES = compose((SHIPPED / "calendars/china.yaml").read_text(encoding="utf-8")).data["rules"]


def explain(*given: str, calendar: str = "china", start: str = "2026-09-29T10:00+08:00") -> Result:
    return CliRunner().invoke(command, ["explain", "--calendar", calendar, "--start", start, *given])


def lines(*given: str, **asked: str) -> list[str]:
    result = explain(*given, **asked)
    assert result.exit_code == 0, result.output
    return [line.rstrip() for line in result.output.splitlines()]


def of(day: str, told: list[str]) -> str:
    return next(" ".join(line.split()) for line in told if day in line)


def test_national_day_its_make_up_workday_and_a_stopped_clock() -> None:
    told = lines("--within", "20", "--pause", "2026-10-12T09:00..2026-10-16T17:00:supplement")
    assert "the day of the event does not" in of("2026-09-29", told)
    assert RULES["event_day"] in of("2026-09-29", told)
    assert of("2026-09-30", told).startswith("Wed 2026-09-30 counted 1 working day 1 of 20 行政許可法 art. 82")
    assert "skipped no working day: National Day" in of("2026-10-01", told)
    assert "counted 4 working day 4 of 20; a weekend day worked" in of("2026-10-10", told)
    assert "paused the clock stands still: supplement, charged to the applicant 行政許可法 art. 32" in of(
        "2026-10-12", told
    )
    assert told[-2:] == [
        "20 days counted, 14 skipped, 4 paused (4 charged to the applicant)",
        f"due Fri 2026-11-06 23:59:59 in Asia/Shanghai ({RULES['last_day']})",
    ]


def test_a_last_calendar_day_off_moves_on_and_a_year_without_a_calendar_is_said_to_be_provisional() -> None:
    told = lines("--within", "5", "--unit", "calendar_days", start="2026-12-28T10:00+08:00")
    assert "counted 5 day 5 of 5" in of("2027-01-02", told)
    assert "the limit cannot end on a day off: weekend" in of("2027-01-03", told)
    assert "the next working day, on which it ends" in of("2027-01-04", told)
    assert told[-1].startswith("provisional: 2027 has no published calendar; weekends and the holidays expected")
    assert lines("--within", "1", start="2031-06-02")[-1].startswith(
        "provisional: 2031 has no published calendar; weekends are used"
    )


def test_hours_and_several_stops() -> None:
    stops = (
        "--pause",
        "2026-12-28T01:00..2026-12-28T02:00:hearing",
        "--pause",
        "2026-12-28T03:00..2026-12-28T05:00:test",
    )
    told = lines("--within", "5", "--unit", "hours", *stops, calendar="hong-kong", start="2026-12-28T00:00")
    assert "the clock starts at 00:00 and runs from minute to minute" in told[1]
    assert told[-1] == "due Mon 2026-12-28 08:00:00 in Asia/Hong_Kong"


def test_a_clock_that_stands_still_has_no_due_date() -> None:
    told = lines("--within", "5", "--pause", "2026-09-30T08:00..:expert_review", "--today", "2026-10-09")
    assert "no due date while the clock stands still" in told
    assert "expert review, charged to the agency" in of("2026-10-09", told)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--within", "0"), "1<=x<=3000"),
        (("--within", "5", "--pause", "2026-10-12:lunch"), "write START..END:KIND"),
        (("--within", "5", "--pause", "2026-10-12..2026-10-11:test"), "ends before it begins"),
        (("--within", "5", "--pause", "monday..:test"), "'monday' is no time"),
        (("--within", "5", "--calendar", "moon"), "there are china, hong-kong"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_way_to_write_it(given: tuple[str, ...], said: str) -> None:
    result = explain(*given)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


def test_a_catalogue_of_ones_own_brings_its_calendars(tmp_path: Path) -> None:
    for folder in ("calendars", "services", "forms"):
        (tmp_path / folder).mkdir()
    service = "services/public-place-hygiene.yaml"
    for name in ("departments.yaml", "regions.yaml", "events.yaml", "calendars/hong-kong.yaml", service):
        (tmp_path / name).write_text((SHIPPED / name).read_text(encoding="utf-8"), encoding="utf-8")
    form = json.loads((SHIPPED / "forms/public-place-hygiene.json").read_text(encoding="utf-8"))
    (tmp_path / "forms/public-place-hygiene.json").write_text(json.dumps(form), encoding="utf-8")
    china = (SHIPPED / "calendars/china.yaml").read_text(encoding="utf-8")
    (tmp_path / "calendars/china.yaml").write_text(
        china.replace("holidays: {}", "holidays: {2026-09-30: Typhoon}"), encoding="utf-8"
    )
    told = lines("--within", "2", "--catalogue", str(tmp_path))
    assert "skipped no working day: Typhoon" in of("2026-09-30", told)


def test_sixty_working_days_are_explained_within_two_milliseconds() -> None:
    assert seconds_to_explain_60_working_days() <= MOST
