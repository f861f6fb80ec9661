"""A case among its executions, its relay and its departments, in memory: the real rules, the relay's own judgement.

A disaster takes any part of what is under way, and every execution.
"""

from collections.abc import Callable, Mapping
from functools import partial
from random import Random
from typing import Any

from onestop import cases
from onestop.cases import Case, Licence, under_way
from onestop.catalogue.service import Service
from onestop.events import Recorded, tasks_of
from tests.proof.memory import Table
from tests.rules.services import NOW

Department = Callable[[Mapping[str, Any]], None]


class Conductor(Table):
    """The executions of the case: phase and ended branches by name."""

    def __init__(self, case: Case, offered: Service, dice: Random) -> None:
        super().__init__(case, offered, dice)
        self.phases: dict[str, str] = {}
        self.department: Department | None = None
        self._ended: dict[str, set[str]] = {}

    def disaster(self) -> None:
        """Every execution is stopped, and any part of what was under way is lost, or all of it."""
        left = self.dice.choice([0.0, 0.5])
        self.phases = dict.fromkeys(self.phases, "stopped")
        self.jobs = [each for each in self.jobs if self.dice.random() < left]

    def recover(self) -> None:
        """As `onestop cases recover` does."""
        own = [name for name in self.phases if name.split("-r")[0] == self._name()]
        if not under_way(self.case) or any(self.phases[each] not in {"stopped", "over"} for each in own):
            return
        for event in cases.outstanding(self.case, self.history):
            self._asked(event)
        self.start(f"{self._name()}-r{len(own)}" if own else self._name())

    def start(self, name: str) -> None:
        """Start an execution; one of that name is as good."""
        if name not in self.phases:
            self.phases[name], self._ended[name] = "accept", set()
            self.jobs.append(partial(self._register, name, None))

    def delivered(self, message: Mapping[str, Any]) -> None:
        """A message from a department's queue."""
        assert self.department
        self.department(message)

    def _name(self) -> str:
        return f"{self.case.id}-{self.case.attempt}"

    def announced(self, event: Recorded) -> None:
        if event.type == "case.submitted":
            self.start(f"{event.case}-{event.data['attempt']}")
        self._asked(event)

    def _asked(self, event: Recorded) -> None:
        for task in tasks_of(event, self.offered.id):
            self.jobs.append(partial(self.delivered, task.message))

    def _register(self, name: str, review: str | None) -> None:
        """The function that a waiting step calls; it may come long after its execution was stopped."""
        before = self.rows()
        if review is None:
            self.accept_token = f"{name}/"
        else:
            self.tokens.setdefault(review, set()).add(f"{name}/{review}")
        self.relayed(before)

    def completed(self, token: str, end: str) -> None:
        name, _, review = token.partition("/")
        if not review and self.phases[name] == "accept":
            self.phases[name] = "reviews" if end == "success" else "over"
            for each in self.offered.reviews if end == "success" else ():
                self.jobs.append(partial(self._register, name, each.id))
        elif review and self.phases[name] == "reviews":
            self._ended[name].add(review)
            if self._ended[name] == {each.id for each in self.offered.reviews}:
                self.phases[name] = "decide"
                self.jobs.append(partial(self._decided, name))

    def _decided(self, name: str) -> None:
        """Decide and Issue. The join of the machine never comes before that of the case."""
        if self.phases[name] != "decide":
            return
        self.write(lambda case: cases.decide(case, NOW))
        assert self.case.status in {"approved", "refused", "withdrawn"}
        self.write(lambda case: cases.issue(case, {each.id: _licence(each) for each in cases.to_issue(case)}))
        self.phases[name] = "over"


def _licence(review: cases.Review) -> Licence:
    return Licence(review.id, review.permit or "", review.id, review.department, NOW, None, "signed")
