"""The department's queue: one message at a time, hidden from others for as long as somebody works on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

NO_LONGER_OURS = {"MessageNotInflight", "ReceiptHandleIsInvalid"}
"""We were too slow to ask for more time, and somebody else has it: its answer counts once all the same."""
HIDDEN_S = 60
"""How long a message stays hidden; whoever works longer asks for more. A worker that dies gives it back so soon."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as SQS delivered it; `times` counts its deliveries."""

    body: str
    receipt: str
    times: int


class Inbox:
    """A queue by its URL."""

    def __init__(self, sqs: Any, url: str, hidden_s: float = HIDDEN_S) -> None:
        self._sqs, self._url, self._hidden_s = sqs, url, hidden_s

    def receive(self, wait_s: int) -> Letter | None:
        """The next message; None when none came within that many seconds (at most 20)."""
        answer = self._sqs.receive_message(
            QueueUrl=self._url,
            WaitTimeSeconds=wait_s,
            VisibilityTimeout=int(self._hidden_s),
            AttributeNames=["ApproximateReceiveCount"],
        )
        for each in answer.get("Messages", ()):
            return Letter(each["Body"], each["ReceiptHandle"], int(each["Attributes"]["ApproximateReceiveCount"]))
        return None

    def delete(self, letter: Letter) -> None:
        """Done with it."""
        self._sqs.delete_message(QueueUrl=self._url, ReceiptHandle=letter.receipt)

    @contextmanager
    def hidden(self, letter: Letter) -> Iterator[None]:
        """Keep it from others while inside, however long a person thinks."""
        over = Event()
        keeper = Thread(target=self._keep, args=(letter, over), daemon=True)
        keeper.start()
        try:
            yield
        finally:
            over.set()
            keeper.join()

    def _keep(self, letter: Letter, over: Event) -> None:
        while not over.wait(self._hidden_s / 2):
            try:
                self._sqs.change_message_visibility(
                    QueueUrl=self._url, ReceiptHandle=letter.receipt, VisibilityTimeout=int(self._hidden_s)
                )
            except BotoCoreError:  # no answer: the next time counts
                continue
            except ClientError as error:
                if error.response["Error"]["Code"] not in NO_LONGER_OURS:
                    raise
                return
