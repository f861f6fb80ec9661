"""Cards of a case that is lived at random, contested and settled, and what must hold of them."""

from functools import partial
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from onestop import cases
from onestop.cases import Card, Verdict
from onestop.cases.carding import shows
from onestop.cases.status import CARDS, lifted
from tests.rules.contesting import Contesting


class Supervising(Contesting):
    """Whatever becomes of the work, its cards go their own way."""

    @rule(number=st.integers(0, 3), clerk=st.sampled_from(["ann", "ben"]))
    def appeal_card(self, number: int, clerk: str) -> None:
        self.command(partial(cases.appeal_card, card=self._card(number), clerk=clerk, reasons=["why"], now=self.now))

    @rule(
        number=st.integers(0, 3),
        clerk=st.sampled_from(["ann", "chief"]),
        outcome=st.sampled_from(["confirmed", "lifted"]),
    )
    def settle_card(self, number: int, clerk: str, outcome: Any) -> None:
        verdict, before = Verdict(outcome, ["why"], clerk), self.case.cards
        self.command(lambda case: cases.settle_card(case, self._card(number), verdict, self.now))
        for each in before.values():
            assert each.settlement is None or self.case.cards[each.id] == each

    def _card(self, number: int) -> str:
        waiting = sorted(each.id for each in self.case.cards.values() if each.settlement is None)
        return waiting[number % len(waiting)] if waiting else "none"

    @invariant()
    def every_card_was_told_of_and_settled_once(self) -> None:
        def told(type_: str, card: Card) -> int:
            return sum(event.type == type_ and event.data["card_id"] == card.id for event in self.history)

        for each in self.case.cards.values():
            assert told("supervision.card", each) == 1
            assert told("supervision.card_appealed", each) == (each.appeal is not None)
            assert told("supervision.card_settled", each) == (each.settlement is not None)
            heard = each.appeal is not None or (each.settlement is not None and each.settlement.at > each.appeal_by)
            assert each.state != "confirmed" or heard

    @invariant()
    def no_card_stands_that_was_lifted_and_each_clock_shows_one_at_most(self) -> None:
        shown = [each for each in self.case.cards.values() if shows(self.case, each)]
        assert not any(each.state == "lifted" for each in shown)
        assert len({(each.clock, each.review) for each in shown}) == len(shown)
        for review in self.case.reviews.values():
            for colour in CARDS:
                assert not {colour, lifted(colour)} <= set(review.marks)
