"""The sweep of what fell due."""

import boto3
import pytest

from clock import app
from clock.app import SweepIncomplete
from onestop import store
from onestop.catalogue import shipped
from onestop.settings import Settings
from tests.functions.context import Context
from tests.store.restaurants import accepted, submitted

pytestmark = pytest.mark.usefixtures("deployed")


def long_ago() -> None:
    """Two cases whose limits ran out in a year gone by."""
    past = submitted.__globals__["NOW"].replace(year=2024)
    accepted("late-1", at=past)
    submitted("late-2", at=past)


def types(case: str) -> list[str]:
    return [each.type for each in store.timeline(case, None, 100).items]


def test_what_is_past_its_limit_is_marked_once() -> None:
    long_ago()
    accepted("in-time")
    app.handler({}, Context())
    assert "acceptance.deemed" in types("late-2")
    assert store.load("late-1").reviews["fire-safety"].overdue
    assert store.load("late-1").escalations["fire-safety"].to == shipped().parents["fire-rescue"]
    once = types("late-1")
    app.handler({}, Context())
    assert types("late-1") == once
    assert "review.overdue" not in types("in-time")


def test_a_sweep_that_runs_out_of_time_leaves_the_rest_to_the_next() -> None:
    long_ago()
    app.handler({}, Context(remaining_ms=0))
    assert "acceptance.deemed" not in types("late-2")
    app.handler({}, Context())
    assert "acceptance.deemed" in types("late-2")


def test_a_case_that_cannot_be_marked_holds_up_no_other(deployed: Settings) -> None:
    long_ago()
    broken = {"pk": {"S": "CASE#late-1"}, "sk": {"S": "CASE#ANSWERS"}}
    boto3.client("dynamodb").update_item(
        TableName=deployed.table,
        Key=broken,
        UpdateExpression="SET answers = :x",
        ExpressionAttributeValues={":x": {"S": "{"}},
    )
    with pytest.raises(SweepIncomplete, match="1 cases"):
        app.handler({}, Context())
    assert "acceptance.deemed" in types("late-2")
