"""Between everybody and the local AWS: a proxy on the loopback that loses answers and copies messages.

The functions reach it because their configuration says so (`disturbance.py`); no line of the product knows it.
"""

import json
import threading
from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

from cli.local.access import client
from cli.local.home import Home
from proof.chaos.plan import Plan
from proof.chaos.wire import Answered, Asked, Server, forward, serving

SEND = "AmazonSQS.SendMessage"
LATEST_S = 2
"""Seconds that a copied message may be late."""


class Proxy:
    """Runs while inside `with`; `url` takes the place of the emulator's."""

    def __init__(self, home: Home, plan: Plan) -> None:
        self._home, self._plan = home, plan
        self._sqs = client(home, "sqs")
        self._lock, self._calls = threading.Lock(), Counter[str]()
        self._hopeless: set[str] = set()
        self.done: Counter[str] = Counter()
        """What was done to how many."""
        self._server, self._open = Server(self.handled), ExitStack()
        self.port = int(self._server.server_port)
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> "Proxy":
        self._open.enter_context(serving(self._server))
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def calm(self) -> None:
        """Be an ordinary proxy from now on."""
        with self._lock:
            self._plan = replace(self._plan, copied=0.0, unheard=0.0)
            self._hopeless.clear()

    def handled(self, asked: Asked) -> Answered | None:
        """What the caller gets to hear; None when it gets to hear nothing."""
        call, operation = asked.headers.get("amz-sdk-invocation-id", ""), asked.operation
        with self._lock:
            self._calls[operation] += 1
            number = self._calls[operation]
            if call in self._hopeless:  # every further try of it is lost as well
                return None
        if operation == SEND and self._plan.chance(self._plan.copied, "copied", number):
            self.count("messages copied and late")
            return self._copied(json.loads(asked.body), number)
        answer = forward(self._home.port, asked)
        if self._plan.chance(self._plan.unheard, operation, number):
            self._unheard(call, operation, number)
            return None
        return answer

    def count(self, what: str) -> None:
        """Note that it was done once more."""
        with self._lock:
            self.done[what] += 1

    def _unheard(self, call: str, operation: str, number: int) -> None:
        """Of an SDK's calls half get no answer to their further tries either."""
        self.count("answers lost after their effect")
        if call and self._plan.chance(0.5, "hopeless", operation, number):
            self.count("calls that failed for good after their effect")
            with self._lock:
                self._hopeless.add(call)

    def _copied(self, message: Mapping[str, Any], number: int) -> Answered:
        """Send it twice, each copy late in its own way, so that it comes behind those that were sent after it."""
        told = {"QueueUrl": message["QueueUrl"], "MessageBody": message["MessageBody"]}
        delays = [self._plan.dice("late", number, copy).randint(0, LATEST_S) for copy in range(2)]
        sent = [self._sqs.send_message(**told, DelaySeconds=each) for each in delays]
        body = json.dumps({name: sent[0][name] for name in ("MessageId", "MD5OfMessageBody")}).encode()
        return Answered(200, [("Content-Type", "application/x-amz-json-1.0")], body)
