"""The table with one case in it, in memory, and what is under way: a relay's effect, a queue's message, a function.

Each of these is a job. Jobs are done in any order, some of them twice.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any

from onestop.cases import Case, Change
from onestop.catalogue.service import Service
from onestop.errors import Refusal
from onestop.events import GENESIS, Recorded, link
from relay.change import Change as RowChange
from relay.tokens import due
from tests.rules.services import NOW

Job = Callable[[], None]
TWICE = 0.1
"""Part of the jobs that are done a second time, later."""


class Table(ABC):
    """Each write makes the jobs that the relay would have of it; what an effect does is said by who inherits."""

    def __init__(self, case: Case, offered: Service, dice: Random) -> None:
        self.case, self.offered, self.dice = case, offered, dice
        self.history: list[Recorded] = []
        self.jobs: list[Job] = []
        self.accept_token = ""
        self.tokens: dict[str, set[str]] = {}

    @abstractmethod
    def announced(self, event: Recorded) -> None:
        """The relay has read an event."""

    @abstractmethod
    def completed(self, token: str, end: str) -> None:
        """The relay has completed a token."""

    def write(self, rule: Callable[[Case], Change]) -> None:
        """One transaction, and what the relay makes of it; a refusal writes nothing."""
        before = self.rows()
        try:
            change = rule(self.case)
        except Refusal:
            return
        head = self.history[-1].hash if self.history else GENESIS
        fresh = link(self.case.id, len(self.history), head, change.events, NOW)
        self.history.extend(fresh)
        self.case = change.case
        for event in fresh:
            self.jobs.append(partial(self.announced, event))
        self.relayed(before)

    def work(self, steps: int) -> None:
        """Do so many jobs, or until there are none."""
        while self.jobs and steps:
            job = self.jobs.pop(self.dice.randrange(len(self.jobs)))
            job()
            if self.dice.random() < TWICE:
                self.jobs.append(job)
            steps -= 1

    def rows(self) -> list[dict[str, Any]]:
        """The rows whose changes concern the machine, as the stream shows them."""
        case = {"kind": "CASE", "status": self.case.status, "accepted_at": self.case.accepted_at}
        reviews = [
            {"kind": "REVIEW", "branch_ended": each.branch_ended, "tokens": set(self.tokens.get(each.id, ()))}
            for each in self.case.reviews.values()
        ]
        return [{**case, "accept_token": self.accept_token}, *reviews]

    def relayed(self, before: list[dict[str, Any]]) -> None:
        """The completions that the relay owes after a change of these rows."""
        known = [*before, *[{} for _ in self.rows()]]
        for old, new in zip(known, self.rows(), strict=False):
            for each in due(RowChange(old, new)):
                self.jobs.append(partial(self.completed, each.token, each.end))
