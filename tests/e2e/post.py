"""The departments' queues as these tests read them: everything is taken, and kept for whoever asks."""

import json
from collections import defaultdict
from typing import Any

from cli.demo.stage import Stage
from cli.until import until

PATIENCE_S = 60.0
LOOK_S = 1


class Post:
    """All messages that have come so far, by department."""

    def __init__(self, stage: Stage) -> None:
        self._sqs, self._queues = stage.aws("sqs"), stage.outputs.queues
        self._came: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)

    def wait_for(self, department: str, type_: str, subject: str, **data: Any) -> dict[str, Any]:
        """The message of that type (without its prefix) about that case and review, with that data, when it comes."""

        def found() -> dict[str, Any] | None:
            self._take(department)
            wanted = (f"gov.onestop.{type_}", subject)
            about = (each for each in self._came[department] if (each["type"], each["subject"]) == wanted)
            return next((each for each in about if data.items() <= each["data"].items()), None)

        return until(found, PATIENCE_S, f"{type_} of {subject} on the queue of {department}")

    def _take(self, department: str) -> None:
        queue = self._queues[department]
        answer = self._sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10, WaitTimeSeconds=LOOK_S)
        for message in answer.get("Messages", ()):
            self._came[department].append(json.loads(message["Body"]))
            self._sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
