"""A queue that hears all that is published on the bus, as any other system could."""

import json
from collections import Counter
from typing import Any

NAME = "chaos-witness"
MOST = 10
"""Messages that SQS gives at a time."""


class Witness:
    """Subscribed from now on; `heard` counts each event by its id (`<case>/<number>`)."""

    def __init__(self, sqs: Any, events: Any, bus: str) -> None:
        self._sqs = sqs
        self._queue = sqs.create_queue(QueueName=NAME)["QueueUrl"]
        told = sqs.get_queue_attributes(QueueUrl=self._queue, AttributeNames=["QueueArn"])
        events.put_rule(Name=NAME, EventBusName=bus, EventPattern=json.dumps({"source": ["onestop"]}))
        arn = told["Attributes"]["QueueArn"]
        events.put_targets(Rule=NAME, EventBusName=bus, Targets=[{"Id": NAME, "Arn": arn}])
        self.heard: Counter[str] = Counter()

    def listen(self) -> int:
        """Take what has come; return how many messages that was."""
        taken = 0
        while messages := self._receive():
            taken += len(messages)
            self.heard.update(json.loads(each["Body"])["detail"]["id"] for each in messages)
            entries = [{"Id": str(at), "ReceiptHandle": each["ReceiptHandle"]} for at, each in enumerate(messages)]
            self._sqs.delete_message_batch(QueueUrl=self._queue, Entries=entries)
        return taken

    def _receive(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._sqs.receive_message(QueueUrl=self._queue, MaxNumberOfMessages=MOST).get(
            "Messages", []
        )
        return found
