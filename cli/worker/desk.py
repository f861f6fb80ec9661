"""One task from the queue to its answer in the table."""

from collections.abc import Callable, Mapping
from typing import Any

import click
import requests

from cli.client import Client, Refused
from cli.worker.rules import Answer
from cli.worker.task import Task, Unreadable, read_task

WAITING = {"open", "claimed"}
CONFLICT = 409

Judge = Callable[[Task, Mapping[str, Any]], Answer | None]
"""Who decides: the task and the case as the department sees it -> an answer, or None to leave it."""


class Desk:
    """A clerk's desk: `judge` decides, `api` records."""

    def __init__(self, api: Client, judge: Judge, say: Callable[[str], None] = click.echo) -> None:
        self._api, self._judge, self._say = api, judge, say

    def handle(self, body: str) -> bool:
        """Work on a message; True once nothing is left to do, so that it may be deleted."""
        try:
            task = read_task(body)
            return task.kind == "cancelled" or (self._notice(task) if task.kind == "notice" else self._answer(task))
        except Unreadable as error:
            self._say(f"left on the queue: {error}")
        except Refused as refused:
            self._say(f"left on the queue: {refused.format_message()}")
        except requests.RequestException as error:
            self._say(f"left on the queue, the API does not answer: {type(error).__name__}")
        return False

    def _notice(self, task: Task) -> bool:
        """Somebody has to look at it: that is told once, and no answer of the queue's is awaited."""
        about = f"{task.case}: {task.review}" if task.review else task.case
        self._say(f"{about}: {task.notice}")
        return True

    def _answer(self, task: Task) -> bool:
        case = self._api.get(f"/cases/{task.case}")
        if settled(task, case):
            self._say(f"{task.case}: answered already")
            return True
        answer = self._judge(task, case)
        if answer is None:
            self._say(f"{task.case}: left for later")
            return False
        return self._record(task, answer)

    def _record(self, task: Task, answer: Answer) -> bool:
        """Record it. A conflict is fine once the task is answered: by us, before we died, or by others."""
        try:
            if task.review is None:
                self._api.post(f"{task.path}/acceptance", answer)
            else:
                self._api.post(f"{task.path}/claim", {})
                self._api.post(f"{task.path}/decision", answer)
        except Refused as refused:
            if refused.status != CONFLICT or not settled(task, self._api.get(f"/cases/{task.case}")):
                raise
        self._say(f"{task.case}: {task.review or 'acceptance'} {answer['outcome']}")
        return True


def settled(task: Task, case: Mapping[str, Any]) -> bool:
    """Whether nobody waits for this task's answer any more."""
    if task.review is None:
        return bool(case["status"] != "submitted")
    statuses = [each["status"] for each in case["reviews"] if each["id"] == task.review]
    return case["status"] != "in_review" or not WAITING.intersection(statuses)
