"""A message that somebody works on stays hidden from others, however long that takes and whatever the network does."""

import threading
from typing import Any

import pytest
from botocore.exceptions import ClientError, ConnectionClosedError

from cli.worker.inbox import Inbox, Letter

LETTER = Letter("{}", "receipt", 1)
NOTHING_HEARD = ConnectionClosedError(endpoint_url="http://127.0.0.1")
NOT_OURS = ClientError({"Error": {"Code": "MessageNotInflight", "Message": ""}}, "ChangeMessageVisibility")


class Queue:
    """The one call of SQS that keeping a message hidden needs; its answers one after another, then success."""

    def __init__(self, *answers: Exception) -> None:
        self._answers = list(answers)
        self.asked, self.told = 0, threading.Event()

    def change_message_visibility(self, **_: Any) -> None:
        self.asked += 1
        if self._answers:
            raise self._answers.pop(0)
        self.told.set()


@pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning")
def test_an_answer_that_never_came_is_asked_for_again() -> None:
    queue = Queue(NOTHING_HEARD)
    with Inbox(queue, "url", hidden_s=0.02).hidden(LETTER):
        assert queue.told.wait(10)
    assert queue.asked >= 2


@pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_message_that_somebody_else_has_meanwhile_is_let_go() -> None:
    queue = Queue(NOT_OURS)
    inbox = Inbox(queue, "url", hidden_s=0.02)
    with inbox.hidden(LETTER):
        assert not queue.told.wait(0.2)
    assert queue.asked == 1
