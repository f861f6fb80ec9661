"""What is asked again when nobody knows what was lost: every task that waits for an answer, and no other."""

from collections.abc import Callable

from onestop import cases
from onestop.cases import Answer, Case, Change, Deficiency, Reopening, Request, Term, Transfer
from onestop.events import GENESIS, Recorded, link
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import draft

OFFERED = service([review("fire"), review("food"), review("sign", after=("food",))])
LAW = (OFFERED, PLAIN, NOW)


class Told:
    """A case with the history that the store would have written."""

    def __init__(self) -> None:
        self.case = draft(OFFERED)
        self.history: list[Recorded] = []
        self.do(lambda case: cases.submit(case, *LAW))

    def do(self, rule: Callable[[Case], Change]) -> None:
        change = rule(self.case)
        head = self.history[-1].hash if self.history else GENESIS
        self.history.extend(link("case-1", len(self.history), head, change.events, NOW))
        self.case = change.case

    def answer(self, name: str, *terms: Term) -> None:
        outcome = "approved_with_conditions" if terms else "approved"
        said = Answer(outcome, reasons=["why"], terms=terms)  # type: ignore[arg-type]  # one of the two
        self.do(lambda case: cases.decide_review(case, name, "clerk", said, *LAW))

    @property
    def asked(self) -> list[tuple[str, str]]:
        found = cases.outstanding(self.case, self.history)
        return [(each.type, str(each.data.get("review") or each.data.get("subject") or "")) for each in found]


def accepted() -> Told:
    told = Told()
    told.do(lambda case: cases.accept(case, *LAW))
    return told


def test_before_acceptance_the_core_department_is_asked_for_that() -> None:
    assert Told().asked == [("case.submitted", "")]


def test_every_review_on_a_desk_is_asked_for_and_no_answered_or_blocked_one() -> None:
    told = accepted()
    assert told.asked == [("review.requested", "fire"), ("review.requested", "food")]
    told.answer("food")
    assert told.asked == [("review.requested", "fire"), ("review.requested", "sign")]


def test_the_last_that_asked_for_a_review_says_whose_it_is() -> None:
    told = accepted()
    told.answer("fire")
    told.do(lambda case: cases.reopen(case, "fire", Reopening("", "why", "core", NOW), *LAW))
    passed = Transfer("food-office", "health", "theirs", NOW)
    told.do(lambda case: cases.transfer(case, "food", "clerk", passed, {"health"}, *LAW))
    assert told.asked == [("review.reopened", "fire"), ("review.transferred", "food")]


def test_a_review_that_waits_for_the_applicant_is_not_asked_for() -> None:
    told = accepted()
    told.do(lambda case: cases.ask(case, "fire", "clerk", Request([Deficiency("/answers/shop", "why")]), *LAW))
    letter = told.case.letters[1]
    told.do(lambda case: cases.sweep(case, OFFERED, PLAIN, letter.send_at))
    assert told.asked == [("review.requested", "food")]


def test_a_conflict_that_nobody_has_settled_is_asked_about_once() -> None:
    """Without it a case whose core department never got the message would stand still for good."""
    told = accepted()
    told.answer("fire", Term("hours", "22:00"))
    told.answer("food", Term("hours", "24:00"))
    told.answer("sign")
    assert told.asked == [("conflict.found", "hours")]
    told.do(lambda case: cases.resolve(case, "hours", "core", "23:00", ["why"], *LAW))
    assert told.asked == []
