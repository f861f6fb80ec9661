"""All that a run left behind, read from the table, the executions and the queues, past the proxy."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cli.outputs import Outputs
from onestop import store
from onestop.cases import Case
from onestop.events import Recorded
from proof.chaos.plan import SERVICE

PAGE = 100


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands where, once nothing moves any more."""

    cases: Mapping[str, Case]
    history: Mapping[str, Sequence[Recorded]]
    executions: Mapping[str, str]
    """Status by name."""
    waiting: Mapping[str, int]
    """Messages by queue, dead letters too; empty ones are left out."""
    counted: Counter[str]
    """The statistics, over all months and departments."""


def gather(dynamodb: Any, states: Any, sqs: Any, outputs: Outputs) -> Evidence:
    """Read it all. The only scan of the house: it asks for what nobody was told of."""
    pages = dynamodb.get_paginator("scan").paginate(
        TableName=outputs.table,
        FilterExpression="sk = :case",
        ExpressionAttributeValues={":case": {"S": "CASE"}},
        ProjectionExpression="pk",
    )
    ids = [each["pk"]["S"].removeprefix("CASE#") for page in pages for each in page["Items"]]
    machine = outputs.state_machines[SERVICE]
    runs = states.get_paginator("list_executions").paginate(stateMachineArn=machine)
    return Evidence(
        cases={each: store.load(each) for each in ids},
        history={each: history(each) for each in ids},
        executions={each["name"]: each["status"] for page in runs for each in page["executions"]},
        waiting=waiting(sqs),
        counted=sum(map(Counter, store.statistics().values()), Counter[str]()),
    )


def history(case: str) -> list[Recorded]:
    """Every event of a case, in order."""
    found: list[Recorded] = []
    cursor: str | None = None
    while True:
        page = store.timeline(case, cursor, PAGE)
        found.extend(page.items)
        cursor = page.next
        if cursor is None:
            return found


def queues(sqs: Any) -> Iterator[str]:
    """The URL of every queue there is, dead letters too."""
    for page in sqs.get_paginator("list_queues").paginate():
        yield from page.get("QueueUrls", ())


def waiting(sqs: Any) -> dict[str, int]:
    """Messages in every queue of the deployment, seen or hidden."""
    names = [
        "ApproximateNumberOfMessages",
        "ApproximateNumberOfMessagesNotVisible",
        "ApproximateNumberOfMessagesDelayed",
    ]
    found: dict[str, int] = {}
    for url in queues(sqs):
        told = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]
        found[url.rpartition("/")[2]] = sum(map(int, told.values()))
    return {name: number for name, number in found.items() if number}
