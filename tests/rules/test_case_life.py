"""Any sequence of commands, valid or not, at any time: what must hold of a case holds after each of them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from onestop import cases, merge
from onestop.cases import (
    Answer,
    Case,
    Change,
    Deficiency,
    Longer,
    Missing,
    Offer,
    Rectification,
    Reopening,
    Report,
    Request,
    Term,
    Transfer,
)
from onestop.cases.conditional import undecided
from onestop.cases.model import FINAL, OVERDUE, PAUSED, POSITIVE, UNANSWERED, WORKABLE
from onestop.cases.schedule import alarm_of
from onestop.cases.superior import superior
from onestop.cases.term import Conflict
from onestop.catalogue.model import Extension, Merge, Review, Sees, Service
from onestop.errors import Refusal
from onestop.events import GENESIS, Recorded, link, verify
from tests.rules.services import NOW, PLAIN, review, service

MOST = 8
PARENTS = {f"r{number}-office": "city" for number in range(0, MOST, 2)} | {"city": "province"}
FOREVER = NOW + timedelta(days=10_000)
TOBACCO = {"properties": {"tobacco": {"const": True}}, "required": ["tobacco"]}
outcomes = st.sampled_from(["approved", "approved", "approved", "approved_with_conditions", "refused"])


@st.composite
def services(draw: st.DrawFn) -> Service:
    """Up to eight reviews with gates among them, of every kind, under any merge rule."""
    reviews: list[Review] = []
    for number in range(draw(st.integers(1, MOST))):
        earlier = [each.id for each in reviews if each.kind == "binding"]
        reviews.append(
            review(
                f"r{number}",
                draw(st.integers(1, 30)),
                kind=draw(st.sampled_from(["binding", "binding", "binding", "advisory", "fyi", "automatic"])),
                after=tuple(draw(st.lists(st.sampled_from(earlier), unique=True, max_size=3)) if earlier else ()),
                when=draw(st.sampled_from([None, None, TOBACCO])),
                on_overdue=draw(st.sampled_from(["escalate", "approve"])),
                safety=draw(st.booleans()),
                extension=draw(st.sampled_from([None, Extension(5, "department")])),
                check=draw(st.sampled_from([None, TOBACCO])),
                sees=draw(st.sampled_from([Sees(), Sees(("goods",)), Sees(("premises",))])),
                on_refusal=draw(st.sampled_from(["fatal", "curable"])),
            )
        )
    rules = [
        Merge("all"),
        Merge("all", partial=True),
        *(Merge("quorum", needed) for needed in range(1, len(reviews) + 1)),
    ]
    return service(reviews, merge=draw(st.sampled_from(rules)), amendable=draw(st.booleans()))


class Life(RuleBasedStateMachine):
    """One case from its draft to its end, with the history that the store would have written."""

    @initialize(offered=services(), tobacco=st.booleans(), begun=st.sampled_from([True, True, True, True, False]))
    def file(self, offered: Service, tobacco: bool, begun: bool) -> None:
        self.offered = offered
        self.now = NOW
        self.history: list[Recorded] = []
        self.case = Case("c", "sample", "v1", "citizen", NOW, "core-office")
        self.seen = ["draft"]
        self.command(lambda _: cases.create("c", offered, "citizen", {"area_m2": 9, "tobacco": tobacco}, self.now))
        if begun:
            self.submit()
            self.accept()

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

    @rule(hours=st.integers(1, 96) | st.sampled_from([240, 480, 960]))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.command(lambda case: cases.sweep(case, self.offered, PLAIN, self.now, PARENTS))
        assert cases.sweep(self.case, self.offered, PLAIN, self.now, PARENTS) == Change(self.case, ())

    @rule()
    def submit(self) -> None:
        self.command(lambda case: cases.submit(case, self.offered, PLAIN, self.now))

    @rule()
    def accept(self) -> None:
        self.command(lambda case: cases.accept(case, self.offered, PLAIN, self.now))

    @rule(about=st.sampled_from(["/answers/shop", "/answers/tobacco"]))
    def give_back(self, about: str) -> None:
        self.command(lambda case: cases.return_(case, self.offered, [Missing(about, "why")]))

    @rule(chance=st.integers(0, 40))
    def refuse_acceptance(self, chance: int) -> None:
        if chance == 0:
            self.command(lambda case: cases.refuse(case, self.offered, ["no"], self.now))

    @rule(number=st.integers(0, MOST + 2), clerk=st.sampled_from(["ann", "ben"]))
    def claim(self, number: int, clerk: str) -> None:
        self.command(lambda case: cases.claim(case, self.pick(number), clerk))

    @rule(number=st.integers(0, MOST + 2), clerk=st.sampled_from(["ann", "ben"]))
    def release(self, number: int, clerk: str) -> None:
        self.command(lambda case: cases.release(case, self.pick(number), clerk))

    @rule(number=st.integers(0, MOST + 2), clerk=st.sampled_from(["ann", "ben"]), outcome=outcomes)
    def answer(self, number: int, clerk: str, outcome: Any) -> None:
        conditional = outcome.endswith("conditions")
        terms = [Term("hours", "22:00" if clerk == "ann" else "24:00")] if conditional and number % 2 else []
        answer = Answer(outcome, reasons=["why"], conditions=["if"] if conditional else [], terms=terms)
        self.command(
            lambda case: cases.decide_review(case, self.pick(number), clerk, answer, self.offered, PLAIN, self.now)
        )

    @rule(number=st.integers(0, MOST + 2), field=st.sampled_from(["shop", "area_m2"]), later=st.booleans())
    def ask(self, number: int, field: str, later: bool) -> None:
        request = Request([Deficiency(f"/answers/{field}", "why")], later_because="found late" if later else None)
        self.command(lambda case: cases.ask(case, self.pick(number), "ann", request, self.offered, PLAIN, self.now))

    @rule(number=st.integers(1, 3), shop=st.booleans(), area=st.booleans())
    def respond(self, number: int, shop: bool, area: bool) -> None:
        answers = {**({"shop": "茶樓"} if shop else {}), **({"area_m2": 7} if area else {})}
        self.command(lambda case: cases.respond(case, number, answers, {}, self.offered, PLAIN, self.now))

    @rule(number=st.integers(0, MOST + 2), place=st.sampled_from(["here", "there"]), days=st.integers(1, 5))
    def inspect(self, number: int, place: str, days: int) -> None:
        plan = Offer("inspection", place, [self.now + timedelta(days=days)])
        visit = f"v{len(self.history)}"
        self.command(
            lambda case: cases.offer(case, self.pick(number), "ann", visit, plan, self.offered, PLAIN, self.now)
        )

    @rule(
        number=st.integers(0, MOST + 2),
        result=st.sampled_from(["passed", "failed"]),
        rectify=st.sampled_from([None, Rectification(["free the exit"], 3)]),
    )
    def report(self, number: int, result: Any, rectify: Rectification | None) -> None:
        found = Report(result, "notes", self.now)
        self.command(
            lambda case: cases.report(case, self.pick(number), "ann", found, self.offered, PLAIN, self.now, rectify)
        )

    @rule(number=st.integers(0, MOST + 2), by=st.integers(1, 6))
    def extend(self, number: int, by: int) -> None:
        longer = Longer(by, "reason", "head", self.now)
        rank = frozenset({"department"})
        self.command(lambda case: cases.extend(case, self.pick(number), longer, rank, self.offered, PLAIN, self.now))

    @rule(number=st.integers(0, MOST + 2), to=st.sampled_from(["health", "r0-office"]))
    def transfer(self, number: int, to: str) -> None:
        review = self.pick(number)
        passed = Transfer(
            self.case.reviews[review].department if review in self.case.reviews else "", to, "why", self.now
        )
        known = {"health", "r0-office"}
        self.command(lambda case: cases.transfer(case, review, "ann", passed, known, self.offered, PLAIN, self.now))

    @rule(number=st.integers(0, MOST + 2), over=st.booleans())
    def press_on(self, number: int, over: bool) -> None:
        review = self.pick(number)
        self.command(lambda case: cases.instruct(case, review, "chief", "go on", self.now))
        if over:
            self.command(lambda case: cases.take_over(case, review, "chief", "late", self.offered, PLAIN, self.now))

    @rule(number=st.integers(0, MOST))
    def reopen(self, number: int) -> None:
        answered = [each.id for each in self.case.reviews.values() if each.outcome] or ["none"]
        review, why = answered[number % len(answered)], Reopening("", "why", "core", self.now)
        self.command(lambda case: cases.reopen(case, review, why, self.offered, PLAIN, self.now))

    @rule(
        changes=st.sampled_from([{"tobacco": True}, {"tobacco": None}, {"shop": "茶樓", "area_m2": 8}, {"area_m2": 9}])
    )
    def amend(self, changes: dict[str, Any]) -> None:
        self.command(lambda case: cases.amend_submitted(case, self.offered, changes, PLAIN, self.now))

    @rule(requirement=st.sampled_from(["22:00", "23:00"]))
    def resolve(self, requirement: str) -> None:
        self.command(
            lambda case: cases.resolve(case, "hours", "core", requirement, ["why"], self.offered, PLAIN, self.now)
        )

    @rule(chance=st.integers(0, 40))
    def withdraw(self, chance: int) -> None:
        if chance == 0:
            self.command(lambda case: cases.withdraw(case, self.now))

    @rule()
    def decide(self) -> None:
        self.command(lambda case: cases.decide(case, self.now))

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
    def every_open_review_has_both_dates_and_the_case_is_not_due_before_any_that_counts(self) -> None:
        for each in self.case.reviews.values():
            if each.status in {"open", "claimed"}:
                assert each.opened_at is not None
                assert each.promised_due_at is not None
                assert each.due_at is not None
                assert each.opened_at <= each.promised_due_at <= each.due_at
                kind = next(review.kind for review in self.offered.reviews if review.id == each.id)
                assert kind != "binding" or self.case.due_at is None or each.due_at <= self.case.due_at

    @invariant()
    def a_clock_stands_still_exactly_while_its_review_waits_for_somebody_else(self) -> None:
        for each in self.case.reviews.values() if self.case.status == "in_review" else ():
            open_ended = [pause for pause in each.pauses if pause.ends is None]
            assert (len(open_ended) == 1) == (each.status in PAUSED)
            if each.status in PAUSED:  # what had ended before it was stopped has ended
                assert each.due_at is None or each.due_at < each.pauses[-1].starts
            if each.status in WORKABLE:
                assert each.due_at is not None

    @invariant()
    def pauses_of_a_review_follow_each_other(self) -> None:
        for each in self.case.reviews.values():
            ends = [pause.ends or FOREVER for pause in each.pauses[:-1]]
            assert FOREVER not in ends
            assert all(end <= pause.starts for end, pause in zip(ends, each.pauses[1:], strict=True))

    @invariant()
    def whatever_can_still_happen_by_itself_has_an_alarm(self) -> None:
        for each in self.case.reviews.values() if self.case.status == "in_review" else ():
            assert each.status not in WORKABLE or each.alarm_at is not None or OVERDUE in each.marks
            assert each.status != "awaiting_applicant" or alarm_of(self.case) is not None

    @invariant()
    def silence_never_grants_what_the_catalogue_does_not_let_it(self) -> None:
        for each in self.offered.reviews:
            state = self.case.reviews.get(each.id)
            if state and state.status == "deemed_approved":
                assert each.on_overdue == "approve"
                assert not each.safety

    @invariant()
    def what_is_overdue_lies_before_whoever_answers_for_it_and_was_told_once_for_each_time_that_it_began(self) -> None:
        for each in self.case.reviews.values():
            told = [event.type for event in self.history if event.data.get("review") == each.id]
            begun = told.count("review.requested") + told.count("review.reopened")
            assert told.count("review.escalated") <= begun
            if superior(self.case, each) is not None:
                assert each.overdue
                assert "review.escalated" in told

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


Life.TestCase.settings = settings(max_examples=10 * settings().max_examples, stateful_step_count=30)
TestLife = Life.TestCase
