"""The defect: a task token reaches a sibling's branch."""

import json
from collections import defaultdict
from typing import Any

from tests.cli.local.emulator.conftest import AS_IT_COMES, AS_WE_START_IT, HASTILY, MiniStack, Start

BRANCHES, EXECUTIONS = 5, 200
TOKEN = {"execution.$": "$$.Execution.Id", "token.$": "$$.Task.Token"}


def test_still_there_in_ministack(start: Start) -> None:
    assert sum(tokens < BRANCHES for tokens in distinct_tokens(start(HASTILY + AS_IT_COMES))) > 0


def test_worked_round(start: Start) -> None:
    assert distinct_tokens(start(HASTILY + AS_WE_START_IT)) == [BRANCHES] * EXECUTIONS


def distinct_tokens(ministack: MiniStack) -> list[int]:
    """Run executions side by side; return how many different tokens the five branches of each have sent."""
    sqs, states = ministack.client("sqs"), ministack.client("stepfunctions")
    queue = sqs.create_queue(QueueName="tokens")["QueueUrl"]
    ask = {"Type": "Parallel", "End": True, "Branches": [branch(queue)] * BRANCHES}
    machine = states.create_state_machine(
        name="ask",
        roleArn="arn:aws:iam::000000000000:role/ask",
        definition=json.dumps({"StartAt": "Ask", "States": {"Ask": ask}}),
    )["stateMachineArn"]
    for _ in range(EXECUTIONS):
        states.start_execution(stateMachineArn=machine)
    tokens: dict[str, set[str]] = defaultdict(set)
    for message in receive(sqs, queue):
        tokens[message["execution"]].add(message["token"])
    return [len(of_one_execution) for of_one_execution in tokens.values()]


def branch(queue: str) -> dict[str, Any]:
    parameters = {"QueueUrl": queue, "MessageBody": TOKEN}
    task = {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": parameters}
    return {"StartAt": "Send", "States": {"Send": {**task, "End": True}}}


def receive(sqs: Any, queue: str) -> list[dict[str, str]]:
    received: list[dict[str, str]] = []
    while len(received) < EXECUTIONS * BRANCHES:
        messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10, WaitTimeSeconds=10).get("Messages", [])
        assert messages, f"only {len(received)} branches have sent anything"
        for message in messages:
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
            received.append(json.loads(message["Body"]))
    return received
