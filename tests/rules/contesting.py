"""A refusal that its applicant contests at random: looked at again by somebody above, it stands or has a successor."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from onestop import cases
from onestop.cases import Ruling
from tests.rules.advising import Advising
from tests.rules.random_services import MOST

ABOVE = {f"r{number}-office": "city" for number in range(MOST)} | {"core-office": "city", "health": "city"}
"""Of a reconsideration: somebody is above everybody."""


class Contesting(Advising):
    """What was set aside goes on as its successor, which is a case like any other."""

    @rule()
    def contest(self) -> None:
        self.command(lambda case: cases.ask_reconsideration(case, "why", self.offered, ABOVE, self.calendar, self.now))

    @rule()
    def relent(self) -> None:
        self.command(lambda case: cases.withdraw_reconsideration(case, self.now))

    @rule(clerk=st.sampled_from(["ann", "judge"]), outcome=st.sampled_from(["upheld", "set_aside", "set_aside"]))
    def look_again(self, clerk: str, outcome: Any) -> None:
        before, ruling = self.case, Ruling(outcome, clerk, {"city"}, ["why"])

        def judged(case: cases.Case) -> cases.Change:
            return cases.decide_reconsideration(case, ruling, "c2", *self.law)

        self.command(judged)
        if before.reconsideration == self.case.reconsideration or outcome == "upheld":
            return
        made = judged(before).beside
        assert made
        assert (self.case.status, self.case.outcome) == (before.status, before.outcome)
        self.history, self.seen = [], [made.case.status]
        self.command(lambda _: made)
