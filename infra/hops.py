"""The asynchronous hops: what starts a function without anybody waiting, and where its failures go."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from aws_cdk import Duration
from aws_cdk.aws_dynamodb import ITable
from aws_cdk.aws_events import EventField, EventPattern, IEventBus, Rule, RuleTargetInput, Schedule
from aws_cdk.aws_events_targets import LambdaFunction
from aws_cdk.aws_lambda import CfnEventInvokeConfig, CfnEventSourceMapping, Function
from aws_cdk.aws_sqs import IQueue
from constructs import Construct

TRIES = 20
TOO_OLD = Duration.hours(6)
"""A change that failed so often, or for so long, makes way for those behind it; DynamoDB keeps it for 24 hours."""

AT_ONCE = 4
"""Batches handled beside each other per shard; those of one case keep their order."""
GATHERED = Duration.seconds(20)
"""How long changes are gathered before they are counted together: who reads statistics does not wait for them."""

EVENTS = {"eventName": ["INSERT"], "dynamodb": {"NewImage": {"kind": {"S": ["EVENT"]}}}}
"""Every event of a case: a row that is written once."""

TURNS = {"eventName": ["MODIFY"], "dynamodb": {"NewImage": {"kind": {"S": ["CASE", "REVIEW"]}}}}
"""A case or review that got a token, or left the state it was in: a waiting execution may go on."""

STRANGERS = {
    "eventName": ["INSERT"],
    "dynamodb": {"NewImage": {"kind": {"S": ["REVIEW"]}, "tokens": {"SS": [{"exists": True}]}}},
}
"""A review that the machine waits for and the case does not have: its row is born with the token."""


def follow(
    function: Function,
    table: ITable,
    dead: IQueue,
    patterns: Sequence[Mapping[str, Any]],
    *,
    gathered: Duration | None = None,
) -> None:
    """Run a function on the table's changes that match a pattern, those of one case in their order.

    It names the ones of a batch that it could not do; those are tried again, at last put aside in `dead`. Changes
    that are `gathered` for so long are handled one batch after another: they meet in the same rows.
    """
    assert table.table_stream_arn
    CfnEventSourceMapping(
        function,
        "Stream",
        function_name=function.function_arn,
        event_source_arn=table.table_stream_arn,
        starting_position="TRIM_HORIZON",
        filter_criteria=CfnEventSourceMapping.FilterCriteriaProperty(
            filters=[CfnEventSourceMapping.FilterProperty(pattern=json.dumps(each)) for each in patterns]
        ),
        batch_size=100,
        parallelization_factor=1 if gathered else AT_ONCE,
        maximum_batching_window_in_seconds=int(gathered.to_seconds()) if gathered else None,
        bisect_batch_on_function_error=True,
        function_response_types=["ReportBatchItemFailures"],
        maximum_retry_attempts=TRIES,
        maximum_record_age_in_seconds=int(TOO_OLD.to_seconds()),
        destination_config=CfnEventSourceMapping.DestinationConfigProperty(
            on_failure=CfnEventSourceMapping.OnFailureProperty(destination=dead.queue_arn)
        ),
    ).node.add_dependency(function)


def take(function: Function, queue: IQueue, at_once: int | None = None) -> None:
    """Run a function on a queue's messages, at most so many beside each other (two at least); it names the ones of a
    batch that it could not do."""
    CfnEventSourceMapping(
        function,
        "Queue",
        function_name=function.function_arn,
        event_source_arn=queue.queue_arn,
        batch_size=5,
        scaling_config=CfnEventSourceMapping.ScalingConfigProperty(maximum_concurrency=at_once) if at_once else None,
        function_response_types=["ReportBatchItemFailures"],
    ).node.add_dependency(function)


def hear(scope: Construct, id: str, function: Function, bus: IEventBus, event: str, dead: IQueue) -> None:
    """Run a function with `{case}` for every event of one type on the bus; what still fails is put aside."""
    _invoked(function, TOO_OLD, dead, tries=2)
    told = RuleTargetInput.from_object({"case": EventField.from_path("$.detail.data.case")})
    target = LambdaFunction(function, event=told, dead_letter_queue=dead, max_event_age=TOO_OLD)
    Rule(scope, id, event_bus=bus, event_pattern=EventPattern(detail_type=[event]), targets=[target])


def each_minute(scope: Construct, id: str, function: Function, dead: IQueue) -> None:
    """Run a function every minute. A run that failed is not tried again: the next one does its work too."""
    _invoked(function, Duration.minutes(1), dead, tries=0)
    target = LambdaFunction(function, dead_letter_queue=dead, retry_attempts=2, max_event_age=Duration.minutes(1))
    Rule(scope, id, schedule=Schedule.rate(Duration.minutes(1)), targets=[target])


def _invoked(function: Function, max_age: Duration, dead: IQueue, *, tries: int) -> None:
    """How often, and until when, Lambda itself runs again what nobody waits for."""
    CfnEventInvokeConfig(
        function,
        "Invoked",
        function_name=function.function_name,
        qualifier="$LATEST",
        maximum_retry_attempts=tries,
        maximum_event_age_in_seconds=int(max_age.to_seconds()),
        destination_config=CfnEventInvokeConfig.DestinationConfigProperty(
            on_failure=CfnEventInvokeConfig.OnFailureProperty(destination=dead.queue_arn)
        ),
    ).node.add_dependency(function)
