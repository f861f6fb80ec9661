"""Executions of the shape of a case, on the bare emulator: a token for the acceptance, one for each review, no more."""

import json
import time
from collections.abc import Callable
from typing import Any

from cli.until import until

END_S = 300.0
WAIT = "arn:aws:states:::sqs:sendMessage.waitForTaskToken"


def seconds_of_the_floor(aws: Callable[[str], Any], like: str, executions: int, reviews: int) -> float:
    """Start so many executions, complete every token, and return when the last one has ended.

    `like` is the ARN of a machine whose role they may have.
    """
    states, sqs = aws("stepfunctions"), aws("sqs")
    queue = sqs.create_queue(QueueName="bench-floor")["QueueUrl"]
    machine = states.create_state_machine(
        name="bench-floor",
        roleArn=states.describe_state_machine(stateMachineArn=like)["roleArn"],
        definition=json.dumps(_definition(queue, reviews)),
    )["stateMachineArn"]
    started = time.perf_counter()
    for number in range(executions):
        states.start_execution(stateMachineArn=machine, name=f"bench-{number}", input="{}")
    waiting = executions * (1 + reviews)
    while waiting:
        waiting -= _complete(states, sqs, queue)
    until(lambda: _ended(states, machine) == executions, END_S, "the end of every execution")
    return time.perf_counter() - started


def _definition(queue: str, reviews: int) -> dict[str, Any]:
    message = {"QueueUrl": queue, "MessageBody": {"token.$": "$$.Task.Token"}}
    wait = {"Type": "Task", "Resource": WAIT, "Parameters": message, "ResultPath": None}
    branches = [{"StartAt": "Review", "States": {"Review": {**wait, "End": True}}} for _ in range(reviews)]
    return {
        "StartAt": "Accept",
        "States": {
            "Accept": {**wait, "Next": "Reviews"},
            "Reviews": {"Type": "Parallel", "Branches": branches, "End": True},
        },
    }


def _complete(states: Any, sqs: Any, queue: str) -> int:
    """Complete the tokens of up to ten messages; how many there were."""
    messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10, WaitTimeSeconds=1).get("Messages", ())
    for message in messages:
        states.send_task_success(taskToken=json.loads(message["Body"])["token"], output="{}")
        sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return len(messages)


def _ended(states: Any, machine: str) -> int:
    pages = states.get_paginator("list_executions").paginate(stateMachineArn=machine, statusFilter="SUCCEEDED")
    return sum(len(page["executions"]) for page in pages)
