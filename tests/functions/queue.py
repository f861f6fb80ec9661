"""What stands on a queue of moto."""

import json
from typing import Any

import boto3


def messages(name: str) -> list[dict[str, Any]]:
    """Take every message off a queue."""
    sqs, found = boto3.client("sqs"), list[dict[str, Any]]()
    while received := sqs.receive_message(QueueUrl=url(name), MaxNumberOfMessages=10).get("Messages"):
        for each in received:
            sqs.delete_message(QueueUrl=url(name), ReceiptHandle=each["ReceiptHandle"])
            found.append(json.loads(each["Body"]))
    return found


def published() -> list[dict[str, Any]]:
    """The bus's events since the last look, as a subscriber gets them."""
    return messages("subscriber")


def url(name: str) -> str:
    """The address of a queue."""
    return str(boto3.client("sqs").get_queue_url(QueueName=name)["QueueUrl"])
