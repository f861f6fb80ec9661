"""The departments' queues: their work arrives there, at least once."""

import json

from onestop.events import Task
from onestop.sdk import client


def send(task: Task, queue_prefix: str) -> None:
    """Put a task on its department's queue."""
    body = json.dumps(task.message, ensure_ascii=False)
    client("sqs").send_message(QueueUrl=queue_prefix + task.department, MessageBody=body)
