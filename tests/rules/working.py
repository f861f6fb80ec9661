"""What the departments, and the applicant whom they ask, do to a case that is lived at random."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from onestop import cases
from onestop.cases import Answer, Assignment, Deficiency, Longer, Offer, Rectification, Report, Request, Term, Transfer
from tests.rules.living import Living
from tests.rules.random_services import MOST

outcomes = st.sampled_from(["approved", "approved", "approved", "approved_with_conditions", "refused"])


class Working(Living):
    """Commands on one review, mostly one that waits for somebody."""

    @rule(number=st.integers(0, MOST + 2), clerk=st.sampled_from(["ann", "ben"]))
    def claim(self, number: int, clerk: str) -> None:
        self.command(lambda case: cases.claim(case, self.pick(number), clerk))

    @rule(number=st.integers(0, MOST + 2), clerk=st.sampled_from(["ann", "ben"]))
    def release(self, number: int, clerk: str) -> None:
        self.command(lambda case: cases.release(case, self.pick(number), clerk))

    @rule(
        number=st.integers(0, MOST + 2),
        by=st.sampled_from(["ann", "ben", "chief"]),
        to=st.sampled_from(["ann", "ben", None]),
    )
    def hand_over(self, number: int, by: str, to: str | None) -> None:
        given = Assignment(by, self.now, "why")
        self.command(lambda case: cases.assign(case, self.pick(number), to, given, supervises=by == "chief"))

    @rule(number=st.integers(0, MOST + 2), clerk=st.sampled_from(["ann", "ben"]), outcome=outcomes)
    def answer(self, number: int, clerk: str, outcome: Any) -> None:
        conditional = outcome.endswith("conditions")
        terms = [Term("hours", "22:00" if clerk == "ann" else "24:00")] if conditional and number % 2 else []
        answer = Answer(outcome, reasons=["why"], conditions=["if"] if conditional else [], terms=terms)
        self.command(
            lambda case: cases.decide_review(
                case, self.pick(number), clerk, answer, self.offered, self.calendar, self.now
            )
        )

    @rule(number=st.integers(0, MOST + 2), field=st.sampled_from(["shop", "area_m2"]), later=st.booleans())
    def ask(self, number: int, field: str, later: bool) -> None:
        request = Request([Deficiency(f"/answers/{field}", "why")], later_because="found late" if later else None)
        self.command(lambda case: cases.ask(case, self.pick(number), "ann", request, *self.law))

    @rule(number=st.integers(1, 3), shop=st.booleans(), area=st.booleans())
    def respond(self, number: int, shop: bool, area: bool) -> None:
        answers = {**({"shop": "茶樓"} if shop else {}), **({"area_m2": 7} if area else {})}
        self.command(lambda case: cases.respond(case, number, answers, {}, *self.law))

    @rule(
        changes=st.sampled_from([{"tobacco": True}, {"tobacco": None}, {"shop": "茶樓", "area_m2": 8}, {"area_m2": 9}])
    )
    def amend(self, changes: dict[str, Any]) -> None:
        self.command(lambda case: cases.amend_submitted(case, self.offered, changes, self.calendar, self.now))

    @rule(number=st.integers(0, MOST + 2), place=st.sampled_from(["here", "there"]), days=st.integers(1, 5))
    def inspect(self, number: int, place: str, days: int) -> None:
        plan = Offer("inspection", place, [self.now + timedelta(days=days)])
        visit = f"v{len(self.history)}"
        self.command(lambda case: cases.offer(case, self.pick(number), "ann", visit, plan, *self.law))

    @rule(number=st.integers(0, 9), days=st.integers(1, 5))
    def offer_dates(self, number: int, days: int) -> None:
        slots = [self.now + timedelta(days=days), self.now + timedelta(days=days + 1)]
        plan, visit = Offer("hearing", "hall", slots, "chan"), f"v{len(self.history)}"
        self.command(lambda case: cases.offer(case, self.pick(number), "ann", visit, plan, *self.law))

    @rule(number=st.integers(0, 3), second=st.booleans())
    def choose_date(self, number: int, second: bool) -> None:
        visits = sorted(self.case.visits.values(), key=lambda each: each.id)
        if visits:
            visit = visits[number % len(visits)]
            self.command(lambda case: cases.choose(case, visit.id, visit.slots[-1 if second else 0], self.now))

    @rule(
        number=st.integers(0, MOST + 2),
        result=st.sampled_from(["passed", "failed"]),
        rectify=st.sampled_from([None, Rectification(["free the exit"], 3)]),
    )
    def report(self, number: int, result: Any, rectify: Rectification | None) -> None:
        found = Report(result, "notes", self.now)
        self.command(lambda case: cases.report(case, self.pick(number), "ann", found, *self.law, rectify))

    @rule(number=st.integers(0, MOST + 2), by=st.integers(1, 6))
    def extend(self, number: int, by: int) -> None:
        longer = Longer(by, "reason", "head", self.now)
        rank = frozenset({"department"})
        self.command(lambda case: cases.extend(case, self.pick(number), longer, rank, *self.law))

    @rule(number=st.integers(0, MOST + 2), to=st.sampled_from(["health", "r0-office"]))
    def transfer(self, number: int, to: str) -> None:
        review = self.pick(number)
        passed = Transfer(
            self.case.reviews[review].department if review in self.case.reviews else "", to, "why", self.now
        )
        known = {"health", "r0-office"}
        self.command(lambda case: cases.transfer(case, review, "ann", passed, known, *self.law))

    @rule(number=st.integers(0, MOST + 2), over=st.booleans())
    def press_on(self, number: int, over: bool) -> None:
        review = self.pick(number)
        self.command(lambda case: cases.instruct(case, review, "chief", "go on", self.now))
        self.command(lambda case: cases.instruct_acceptance(case, "chief", "go on", self.now))
        if over:
            self.command(lambda case: cases.take_over(case, review, "chief", "late", *self.law))
            self.command(lambda case: cases.take_over_acceptance(case, "chief", "late", self.now))
