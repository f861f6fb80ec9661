"""Dead letters back to where they came from. SQS has a call of its own for it, which the local AWS lacks."""

from typing import Any

WAIT_S = 2
"""A long poll asks every server of the queue; a short one may overlook messages."""
HIDDEN_S = 120
"""Longer than ten messages take to move."""


def redrive(sqs: Any, dead: str, queue: str, wait_s: int = WAIT_S) -> int:
    """Move every message from one queue URL to the other; return how many.

    A message is deleted there only once it stands here: a crash in between doubles it, which no consumer minds.
    """
    moved = 0
    while received := _receive(sqs, dead, wait_s):
        for message in received:
            sqs.send_message(QueueUrl=queue, MessageBody=message["Body"], **_attributes(message))
            sqs.delete_message(QueueUrl=dead, ReceiptHandle=message["ReceiptHandle"])
            moved += 1
    return moved


def _receive(sqs: Any, dead: str, wait_s: int) -> list[dict[str, Any]]:
    answer = sqs.receive_message(
        QueueUrl=dead,
        MaxNumberOfMessages=10,
        WaitTimeSeconds=wait_s,
        VisibilityTimeout=HIDDEN_S,
        MessageAttributeNames=["All"],
    )
    return list(answer.get("Messages", ()))


def _attributes(message: dict[str, Any]) -> dict[str, Any]:
    kept = message.get("MessageAttributes")
    return {"MessageAttributes": kept} if kept else {}
