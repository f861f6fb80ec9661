"""Departments at work: the product's own desk and inbox, with the plan as judge and a ledger of what was answered."""

import json
import threading
from collections.abc import Callable, Mapping
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from cli.client import Client
from cli.worker.desk import Desk
from cli.worker.inbox import Inbox
from cli.worker.rules import Answer
from cli.worker.task import Task
from proof.chaos.ledger import Ledger
from proof.chaos.plan import Plan

HIDDEN_S, WAIT_S = 6, 5
RETURNED, NOT_ACCEPTED, REFUSED, CONDITIONAL = 0.05, 0.03, 0.04, 0.1
MISSING = [{"target": "/answers/contact_name", "detail": "chaos"}]


class RecordedClient(Client):
    """A clerk's client that keeps what was acknowledged."""

    def __init__(self, api_url: str, token: Callable[[], str], ledger: Ledger) -> None:
        super().__init__(api_url, token)
        self._ledger = ledger

    def post(self, path: str, body: Mapping[str, Any], key: str | None = None) -> Any:
        """As Client.post; an answer of a decision goes into the ledger."""
        answer = super().post(path, body, key)
        _, _, case, *rest = path.split("/")
        if rest[-1] in {"decision", "acceptance"}:
            review = rest[1] if rest[-1] == "decision" else ""
            with self._ledger.lock:
                self._ledger.decided[case, review] = body["outcome"]
        return answer


def judge(plan: Plan, ledger: Ledger, task: Task, case: Mapping[str, Any]) -> Answer:
    """What the plan says of a task."""
    number = ledger.number(task.case)
    if task.review is None:
        return _acceptance(plan, number, case)
    roll = plan.dice("review", number, task.review).random()
    if roll < REFUSED:
        return {"outcome": "refused", "reasons": ["chaos"]}
    if roll < REFUSED + CONDITIONAL:
        return {"outcome": "approved_with_conditions", "conditions": ["chaos"]}
    return {"outcome": "approved"}


def _acceptance(plan: Plan, number: int, case: Mapping[str, Any]) -> Answer:
    roll = plan.dice("acceptance", number).random()
    if roll < NOT_ACCEPTED:
        return {"outcome": "refuse", "reasons": ["chaos"]}
    if roll < NOT_ACCEPTED + RETURNED and not case["missing"]:
        return {"outcome": "return", "missing": MISSING}
    return {"outcome": "accept"}


class Clerk:
    """One clerk of one department, in a thread, until `closed`."""

    def __init__(self, desk: Desk, inbox: Inbox, ledger: Ledger, closed: threading.Event) -> None:
        self._desk, self._inbox, self._ledger, self._closed = desk, inbox, ledger, closed

    def work(self) -> None:
        """Take messages and answer them; whatever goes wrong in between, the message comes again."""
        while not self._closed.is_set():
            try:
                self._one()
            except (BotoCoreError, ClientError):
                continue  # the proxy took the answer away

    def _one(self) -> None:
        letter = self._inbox.receive(WAIT_S)
        if letter is None:
            return
        message = json.loads(letter.body)
        with self._ledger.lock:
            self._ledger.received[message["type"], message["subject"]] += 1
        with self._inbox.hidden(letter):
            done = self._desk.handle(letter.body)
        if done:
            self._inbox.delete(letter)
