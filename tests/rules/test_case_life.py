"""Any sequence of commands, valid or not, at any time: what must hold of a case holds after each of them."""

from hypothesis import settings
from hypothesis.stateful import invariant

from onestop import merge
from onestop.cases.conditional import undecided
from onestop.cases.status import FINAL, PAUSED, POSITIVE, UNANSWERED, WORKABLE
from onestop.cases.term import Conflict
from onestop.events import verify
from tests.rules.services import NOW
from tests.rules.supervising import Supervising


class Life(Supervising):
    """One case, and what must hold of its state and of its history."""

    @invariant()
    def a_case_that_has_ended_never_leaves_its_end(self) -> None:
        assert not any(status in FINAL for status in self.seen[:-1])

    @invariant()
    def the_join_fires_exactly_when_the_rule_says_and_once(self) -> None:
        merged = [event for event in self.history if event.type == "case.merged"]
        assert len(merged) <= 1
        if self.case.status == "in_review":
            found = merge.verdict(self.offered, {each.id: each.status for each in self.case.reviews.values()})
            assert found is None or (found == "approved" and undecided(self.case))
        if self.case.status in {"deciding", "approved"}:
            assert merged
            assert not any(each.status in UNANSWERED for each in self.case.reviews.values())

    @invariant()
    def a_review_in_review_can_always_still_be_answered_by_somebody(self) -> None:
        if self.case.status == "in_review":
            waiting = any(each.status in WORKABLE | PAUSED for each in self.case.reviews.values())
            assert waiting or undecided(self.case)

    @invariant()
    def the_machines_join_comes_with_the_cases_own(self) -> None:
        branches = {each.branch_ended for each in self.case.reviews.values()}
        assert self.case.status != "in_review" or False in branches
        assert self.case.status == "in_review" or False not in branches

    @invariant()
    def an_answer_that_conflicts_with_another_decides_nothing_until_the_core_department_has_spoken(self) -> None:
        required = {
            conflict.requirement or term.requirement
            for each in self.offered.reviews
            for term in (self.case.reviews[each.id].terms if each.id in self.case.reviews else ())
            for conflict in [self.case.conflicts.get(term.subject, Conflict("", (), NOW))]
            if each.kind in merge.COUNTED and self.case.reviews[each.id].status in merge.GRANTED
        }
        assert self.case.outcome != "approved" or len(required) <= 1

    @invariant()
    def a_gate_is_open_exactly_when_all_its_prerequisites_are_positive(self) -> None:
        for each in self.offered.reviews if self.case.status == "in_review" else ():
            gates = {self.case.reviews[before].status for before in each.after}
            state = self.case.reviews[each.id]
            if state.status in WORKABLE | PAUSED:
                assert gates <= POSITIVE
            if state.status == "blocked":
                assert gates & UNANSWERED
                assert set(state.blocked_by) == {b for b in each.after if self.case.reviews[b].status in UNANSWERED}

    @invariant()
    def the_chain_of_events_is_whole(self) -> None:
        assert verify(self.history) is None

    @invariant()
    def each_review_is_decided_at_most_once_for_each_time_that_it_was_asked_for(self) -> None:
        for name in self.case.reviews:
            about = [event for event in self.history if event.data.get("review") == name]
            told = [event.type for event in about]
            asked = told.count("review.requested") + told.count("review.reopened")
            automatic = self.offered.review(name)
            assert automatic is not None
            assert told.count("review.decided") <= asked or automatic.kind == "automatic"
            assert asked <= 1 + told.count("review.reopened") + told.count("review.cancelled")
            assert sum(event.data.get("why") == "sent back" for event in about) <= 1

    @invariant()
    def whoever_had_claimed_what_was_amended_must_claim_it_again(self) -> None:
        for each in self.case.reviews.values():
            holder = each.revised.holder if each.revised else None
            assert holder is None or each.claimed_by != holder or each.status not in WORKABLE

    @invariant()
    def a_review_is_claimed_exactly_when_somebody_has_it(self) -> None:
        for each in self.case.reviews.values():
            assert each.status != "claimed" or each.claimed_by is not None
            assert each.status != "open" or each.claimed_by is None
            assert each.assigned is None or each.claimed_by is not None


Life.TestCase.settings = settings(max_examples=10 * settings().max_examples, stateful_step_count=30)
TestLife = Life.TestCase
