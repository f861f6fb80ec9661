"""The departments' queues: their work arrives there, at least once."""

import json
from functools import cache
from typing import Any

import boto3

from onestop.events import Task


def send(task: Task, queue_prefix: str) -> None:
    """Put a task on its department's queue."""
    body = json.dumps(task.message, ensure_ascii=False)
    _sqs().send_message(QueueUrl=queue_prefix + task.department, MessageBody=body)


@cache
def _sqs() -> Any:
    return boto3.client("sqs")
