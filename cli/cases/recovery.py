"""Start lost executions again from the table; the answers that stand in it complete their steps at once."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import boto3

from cli.cases.execution import ALIVE, Executions
from cli.outputs import Outputs
from onestop import cases, store
from onestop.cases import Case, under_way
from onestop.events import Recorded, tasks_of

PAGE = 100
"""Events read at a time."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What had become of a case's execution, the one that was started instead, and the tasks sent again."""

    case: str
    lost: str
    execution: str | None
    """None when it could not be started: its service is no longer deployed."""
    tasks: int = 0


def recover_cases(session: boto3.Session, outputs: Outputs) -> int:
    """Start every case under way whose execution is lost; return how many were started."""
    return sum(each.execution is not None for each in recovered(session, outputs))


def recovered(session: boto3.Session, outputs: Outputs) -> Iterator[Recovered]:
    """Recover case by case. Running it twice, or beside another, does no harm."""
    store.bind(outputs.table)
    stepfunctions, sqs = session.client("stepfunctions"), session.client("sqs")
    for number in store.open_cases():
        case = store.load(number)
        machine = outputs.state_machines.get(case.service)
        if machine is None:
            yield Recovered(number, f"no state machine for {case.service}", None)
            continue
        executions = Executions(stepfunctions, machine, case)
        name, status = executions.latest()
        # It may have ended well between the two looks; then the case has ended too.
        if status in ALIVE or not under_way(store.load(number)):
            continue
        tasks = _send_tasks(sqs, outputs, case)
        following = executions.following(name, status)
        executions.start(following)
        yield Recovered(number, f"{name} {(status or 'missing').lower()}", following, tasks)


def _send_tasks(sqs: Any, outputs: Outputs, case: Case) -> int:
    """Send the open tasks again: whatever lost the execution may have lost them. Duplicates do no harm."""
    tasks = [task for event in cases.outstanding(case, _timeline(case.id)) for task in tasks_of(event, case.service)]
    for task in tasks:
        body = json.dumps(task.message, ensure_ascii=False)
        sqs.send_message(QueueUrl=outputs.queues[task.department], MessageBody=body)
    return len(tasks)


def _timeline(case: str) -> Iterator[Recorded]:
    cursor: str | None = None
    while True:
        page = store.timeline(case, cursor, PAGE)
        yield from page.items
        cursor = page.next
        if cursor is None:
            return
