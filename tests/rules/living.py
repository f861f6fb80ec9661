"""A case from its draft to its end, with the history that the store would have written: any command, at any time."""

from collections.abc import Callable
from datetime import datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from onestop import cases
from onestop.cases import Case, Change, Missing, Reopening
from onestop.cases.status import PAUSED, WORKABLE
from onestop.cases.timeliness import of_case
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from onestop.errors import Refusal
from onestop.events import GENESIS, Recorded, link
from tests.rules.calendars import calendars
from tests.rules.random_services import MOST, services
from tests.rules.services import NOW, PLAIN

PARENTS = {f"r{number}-office": "city" for number in range(0, MOST, 2)} | {"city": "province"}
DAY = 24 * 60
"""Minutes."""


class Living(RuleBasedStateMachine):
    """What time, the applicant and the core department do to it."""

    @initialize(
        offered=services(),
        calendar=st.just(PLAIN) | calendars(),
        area=st.integers(7, 9),
        tobacco=st.booleans(),
        begun=st.sampled_from([True, True, True, True, False]),
    )
    def file(self, offered: Service, calendar: Calendar, area: int, tobacco: bool, begun: bool) -> None:
        self.offered, self.calendar = offered, calendar
        self.now = NOW
        self.history: list[Recorded] = []
        self.case = Case("c", "sample", "v1", "citizen", NOW, "core-office")
        self.seen = ["draft"]
        answers = {"area_m2": area, "tobacco": tobacco}
        self.command(lambda _: cases.create("c", offered, "citizen", answers, self.now))
        if begun:
            self.submit()
            self.accept()

    @property
    def law(self) -> tuple[Service, Calendar, datetime]:
        """What every command is judged by."""
        return self.offered, self.calendar, self.now

    def pick(self, number: int) -> str:
        """Mostly a review that somebody can work on, sometimes one of the others or none at all."""
        waiting = [each.id for each in self.case.reviews.values() if each.status in WORKABLE | PAUSED]
        return waiting[number % len(waiting)] if waiting and number < MOST else f"r{number - MOST}"

    def command(self, rule: Callable[[Case], Change]) -> None:
        """Apply a rule as the store does; a refusal leaves everything as it was."""
        try:
            change = rule(self.case)
        except Refusal:
            return
        head = self.history[-1].hash if self.history else GENESIS
        self.history.extend(link("c", len(self.history), head, change.events, self.now))
        self.case = change.case
        if self.seen[-1] != self.case.status:
            self.seen.append(self.case.status)

    @rule(minutes=st.integers(1, 4 * DAY) | st.sampled_from([10 * DAY, 20 * DAY, 40 * DAY]), late=st.integers(0, 3))
    def time_passes(self, minutes: int, late: int) -> None:
        """The clock's sweep mostly comes in time."""
        self.now += timedelta(minutes=minutes)
        if late == 0:
            return
        self.command(lambda case: cases.sweep(case, *self.law, PARENTS))
        assert cases.sweep(self.case, *self.law, PARENTS) == Change(self.case, ())

    @rule()
    def submit(self) -> None:
        self.command(lambda case: cases.submit(case, *self.law))

    @rule()
    def accept(self) -> None:
        self.command(lambda case: cases.accept(case, *self.law))

    @rule(about=st.sampled_from(["/answers/shop", "/answers/tobacco"]))
    def give_back(self, about: str) -> None:
        self.command(lambda case: cases.return_(case, [Missing(about, "why")]))

    @rule(chance=st.integers(0, 40))
    def refuse_acceptance(self, chance: int) -> None:
        if chance == 0:
            self.command(lambda case: cases.refuse(case, ["no"], self.now))

    @rule(chance=st.integers(0, 40))
    def withdraw(self, chance: int) -> None:
        if chance == 0:
            self.command(lambda case: cases.withdraw(case, self.now))

    @rule()
    def decide(self) -> None:
        self.command(lambda case: cases.decide(case, self.now, of_case(case, *self.law)))

    @rule(number=st.integers(0, MOST))
    def reopen(self, number: int) -> None:
        answered = [each.id for each in self.case.reviews.values() if each.outcome] or ["none"]
        review, why = answered[number % len(answered)], Reopening("", "why", "core", self.now)
        self.command(lambda case: cases.reopen(case, review, why, *self.law))

    @rule(requirement=st.sampled_from(["22:00", "23:00"]))
    def resolve(self, requirement: str) -> None:
        self.command(
            lambda case: cases.resolve(
                case, "hours", "core", requirement, ["why"], self.offered, self.calendar, self.now
            )
        )
