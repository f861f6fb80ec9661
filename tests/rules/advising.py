"""Opinions on a draft that is lived at random, and what must hold of them: they bind nobody."""

from functools import partial
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from onestop import cases
from onestop.cases import Attendance, Given
from onestop.cases.opinion_basis import changed
from onestop.cases.status import UNANSWERED
from tests.rules.keeping_time import KeepingTime
from tests.rules.random_services import MOST

advice = st.sampled_from(["favourable", "favourable", "favourable_with_conditions", "unfavourable"])


class Advising(KeepingTime):
    """Asked for, given, carried along, relied on once somebody has come with the originals."""

    @rule(change=st.booleans())
    def ask_opinions(self, change: bool) -> None:
        if change and self.case.status == "draft":
            self.command(lambda case: cases.amend(case, self.offered, {"shop": f"茶樓{len(self.history)}"}))
        self.command(lambda case: cases.ask_opinions(case, *self.law))

    @rule(said=advice)
    def give_opinions(self, said: Any) -> None:
        given = Given(said, ["why"], ["if"] if said.endswith("conditions") else [])
        for each in list(self.case.opinions):
            self.command(partial(cases.give_opinion, review=each, clerk="ann", given=given, now=self.now))

    @rule()
    def submit(self) -> None:
        """Whoever may ask first, does."""
        if self.case.status == "draft" and self.offered.reviews[0].opinion:
            self.ask_opinions(change=False)
            self.give_opinions("favourable")
        super().submit()

    @rule(number=st.integers(0, MOST + 2), clerk=st.sampled_from(["ann", "ben"]))
    def meet(self, number: int, clerk: str) -> None:
        review = self.pick(number)
        record = Attendance(
            self.now, "counter", identity_checked=True, documents_checked=True, clerk=clerk, noted_at=self.now
        )
        self.command(lambda case: cases.attend_relying(case, review, record, f"{review}-office", *self.law))

    @invariant()
    def an_opinion_is_carried_and_relied_on_once_and_only_while_its_ground_is_as_it_was(self) -> None:
        for name, each in self.case.opinions.items():
            told = [event.type for event in self.history if event.data.get("review") == name]
            assert told.count("opinion.relied") <= told.count("opinion.carried") <= min(1, told.count("opinion.given"))
            assert told.count("opinion.given") <= told.count("opinion.requested")
            standing = self.case.status == "in_review" and self.case.reviews[name].status in UNANSWERED
            if each.status == "carried" and standing:
                assert not changed(self.case, each)
            if self.case.status == "draft":
                assert each.status == "lapsed" or not changed(self.case, each)

    @invariant()
    def a_draft_has_opinions_at_most(self) -> None:
        if self.case.status == "draft":
            assert (self.case.reviews, self.case.licences) == ({}, {})
            assert all(each.status in {"asked", "given", "lapsed"} for each in self.case.opinions.values())
