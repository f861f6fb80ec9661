"""The hops for which nobody waits: bounded, answered for, watched."""

import json

import pytest

from onestop.catalogue import shipped
from tests.infra.assembly import Assembly


def test_every_hop_that_nobody_waits_for_has_dead_letters_with_an_alarm(aws: Assembly) -> None:
    watched = {
        aws.text(dimension["Value"])
        for alarm in aws.resources("AWS::CloudWatch::Alarm").values()
        for dimension in alarm["Dimensions"]
        if alarm["MetricName"] == "ApproximateNumberOfMessagesVisible"
    }
    dead = {name for name in aws.resources("AWS::SQS::Queue") if name.endswith("Dead")}
    assert len(dead) == len(shipped().departments) + 6
    assert len(watched) == len(dead)
    assert all(alarm["AlarmActions"] for alarm in aws.resources("AWS::CloudWatch::Alarm").values())


@pytest.mark.parametrize("name", ["relay", "tally"])
def test_the_stream_is_followed_with_bounds(aws: Assembly, name: str) -> None:
    follows = aws.resources("AWS::Lambda::EventSourceMapping")[f"Functions{name}FunctionStream"]
    assert follows["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert follows["BisectBatchOnFunctionError"] is True
    assert 0 < follows["MaximumRetryAttempts"] < 100
    assert follows["MaximumRecordAgeInSeconds"] < 24 * 3600  # the stream forgets
    assert aws.text(follows["DestinationConfig"]["OnFailure"]["Destination"]) == f"${{{name.title()}Dead.Arn}}"


def test_statistics_are_gathered_and_nothing_else_waits(aws: Assembly) -> None:
    follows = aws.resources("AWS::Lambda::EventSourceMapping")
    tally, relay = (follows[f"Functions{name}FunctionStream"] for name in ("tally", "relay"))
    assert 0 < tally["MaximumBatchingWindowInSeconds"] <= 60  # as long as the public figures may be kept
    assert tally["ParallelizationFactor"] == 1
    assert "MaximumBatchingWindowInSeconds" not in relay


def test_the_relay_hears_of_events_and_of_turns_and_of_nothing_else(aws: Assembly) -> None:
    follows = aws.resources("AWS::Lambda::EventSourceMapping")["FunctionsrelayFunctionStream"]
    patterns = [json.loads(each["Pattern"]) for each in follows["FilterCriteria"]["Filters"]]
    heard = [(each["eventName"], each["dynamodb"]["NewImage"]["kind"]["S"]) for each in patterns]
    assert heard == [(["INSERT"], ["EVENT"]), (["MODIFY"], ["CASE", "REVIEW"]), (["INSERT"], ["REVIEW"])]
    assert patterns[-1]["dynamodb"]["NewImage"]["tokens"] == {"SS": [{"exists": True}]}


def test_legal_clocks_are_looked_at_every_minute(aws: Assembly) -> None:
    (rule,) = [each for each in aws.resources("AWS::Events::Rule").values() if "ScheduleExpression" in each]
    assert rule["ScheduleExpression"] == "rate(1 minute)"
    assert aws.text(rule["Targets"][0]["DeadLetterConfig"]["Arn"]) == "${ClockDead.Arn}"


def test_the_successor_of_a_renewed_licence_is_issued_because_the_bus_says_so(aws: Assembly) -> None:
    rules = aws.resources("AWS::Events::Rule").values()
    (rule,) = [each for each in rules if "detail-type" in each.get("EventPattern", ())]
    assert rule["EventPattern"] == {"detail-type": ["gov.onestop.licence.renewed"]}
    (target,) = rule["Targets"]
    assert aws.text(target["Arn"]) == "${FunctionsissueFunction.Arn}"
    transformed = target["InputTransformer"]
    assert transformed["InputPathsMap"] == {"detail-data-case": "$.detail.data.case"}
    assert json.loads(transformed["InputTemplate"].replace("<detail-data-case>", '"c"')) == {"case": "c"}
    assert aws.text(target["DeadLetterConfig"]["Arn"]) == "${IssueDead.Arn}"
