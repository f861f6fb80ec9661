"""The departments at work: a worker for each on its own queue, all at once, in threads."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

from cli.demo.screen import Screen
from cli.demo.stage import Stage
from cli.worker.command import work
from cli.worker.desk import Desk, Judge
from cli.worker.inbox import Inbox
from cli.worker.rules import Answer, Rules
from cli.worker.task import Task

DECISIONS = Path(__file__).with_name("decisions.yaml")
POLL_S = 1
"""A poll no longer than a person waits for Ctrl-C."""


@contextmanager
def offices(stage: Stage, screen: Screen, reviews: Iterable[Mapping[str, Any]], pace: float) -> Iterator[None]:
    """Let the departments of these reviews work until the block ends. `pace`: seconds to a working day."""
    by_people = [each for each in reviews if each["kind"] != "automatic"]
    days = {each["id"]: each["limits"]["promised"]["within"] for each in by_people}
    departments = {each["department"] for each in by_people}
    closed = Event()
    judge = _judge({review: within * pace for review, within in days.items()}, closed)
    with ThreadPoolExecutor(len(departments), "office") as pool:
        try:
            working = [pool.submit(_work, stage, screen, each, judge, closed) for each in departments]
            yield
        finally:
            closed.set()
    for each in working:
        each.result()


def _work(stage: Stage, screen: Screen, department: str, judge: Judge, closed: Event) -> None:
    """Take the department's tasks until the offices close."""
    inbox = Inbox(stage.aws("sqs"), stage.outputs.queues[department])
    desk = Desk(stage.as_clerk(department), judge, lambda line: screen.say(f"[{department}] {line}"))
    while not closed.is_set():
        work(inbox, desk, POLL_S)


def _judge(takes_s: Mapping[str, float], closed: Event) -> Judge:
    """Answer by the sample decisions, each review after as long as its office has promised."""
    rules = Rules.read(DECISIONS)

    def judge(task: Task, case: Mapping[str, Any]) -> Answer | None:
        if closed.wait(takes_s.get(task.review or "", 0.0)):
            return None  # the offices close: the task goes back to its queue
        return rules.answer(task, case["answers"])

    return judge
