"""`onestop clock recompute`: a calendar published late moves what still runs, case by case."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import boto3
import pytest
from click.testing import CliRunner

from cli.clock.command import command
from cli.clock.recomputing import Moved, recomputed
from cli.outputs import Outputs
from onestop import store
from onestop.cases import Case, Change
from onestop.clock import Calendar
from onestop.events import Event
from onestop.settings import Settings
from tests.store.restaurants import NOW, accepted, calendar, decide, submitted

pytestmark = pytest.mark.usefixtures("deployed")
FLOOD = replace(calendar(), holidays={**calendar().holidays, date(2026, 11, 24): "Flood, offices closed"})
LATER = NOW + timedelta(days=1)


def run(*, write: bool = True) -> list[Moved]:
    calendars: Mapping[str, Calendar] = {"china": FLOOD}
    return sorted(recomputed(calendars, LATER, write=write), key=lambda moved: moved.case)


def test_cases_under_way_move_and_what_is_decided_stays() -> None:
    accepted("case-1")
    decide("case-1", "fire-safety")
    submitted("case-2")
    before = store.load("case-1")
    first, second = run()
    after = store.load("case-1")
    assert after.reviews["fire-safety"] == before.reviews["fire-safety"]
    assert after.reviews["sewer-discharge"].due_at == (before.reviews["sewer-discharge"].due_at or NOW) + timedelta(
        days=3
    )
    assert [each.type for each in store.timeline("case-1", None, 100).items][-1] == "case.rescheduled"
    assert [each.data.get("review") for each in first.events] == [
        "food-permit",
        "sewer-discharge",
        "tobacco-retail",
        None,
    ]
    assert [each.type for each in second.events] == ["case.rescheduled"]
    assert run() == []


def test_a_dry_run_tells_the_same_and_writes_nothing() -> None:
    submitted("case-1")
    before = store.load("case-1")
    assert [each.case for each in run(write=False)] == ["case-1"]
    assert store.load("case-1") == before


def test_a_case_that_cannot_be_dated_is_named_and_holds_up_no_other(deployed: Settings) -> None:
    submitted("case-1")
    submitted("case-2")
    boto3.client("dynamodb").update_item(
        TableName=deployed.table,
        Key={"pk": {"S": "CASE#case-1"}, "sk": {"S": "CASE"}},
        UpdateExpression="SET service_version = :x",
        ExpressionAttributeValues={":x": {"S": "long-gone"}},
    )
    first, second = run()
    assert first.events == ()
    assert "long-gone" in (first.problem or "")
    assert [each.type for each in second.events] == ["case.rescheduled"]


@pytest.fixture
def recompute(outputs: Outputs, tmp_path: Path) -> Callable[..., str]:
    """The command against a deployment on AWS, as its output says."""
    file = tmp_path / "outputs.json"
    replace(outputs, api_url="https://api.example/v1").write(file)

    def run(*given: str) -> str:
        result = CliRunner().invoke(command, ["recompute", "--outputs", str(file), *given])
        assert result.exit_code == 0, result.output
        return result.output

    return run


def test_a_calendar_that_moved_nothing_is_nothing_to_tell(recompute: Callable[..., str]) -> None:
    submitted("case-1")
    assert recompute() == "0 cases were dated anew\n"


def test_what_would_move_is_told_by_name(recompute: Callable[..., str]) -> None:
    submitted("case-1")
    store.apply("case-1", _dated_by_an_older_calendar, NOW)
    assert recompute("--dry-run") == "case-1: case.rescheduled\n1 cases would be dated anew\n"
    assert recompute() == "case-1: case.rescheduled\n1 cases were dated anew\n"
    assert recompute() == "0 cases were dated anew\n"


def _dated_by_an_older_calendar(case: Case) -> Change:
    return Change(replace(case, due_at=NOW + timedelta(days=1)), (Event("case.rescheduled", "system", {}),))
