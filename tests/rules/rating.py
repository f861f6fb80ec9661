"""A case that its applicant grades at random once it has ended, and whose core department puts right what was bad."""

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from onestop import cases
from onestop.cases.grading import RATEABLE
from tests.rules.supervising import Supervising


class Rating(Supervising):
    """Grades change nothing else of a case."""

    @rule(grade=st.integers(1, 5))
    def grade(self, grade: int) -> None:
        before = self.case
        self.command(lambda case: cases.rate(case, grade, "why", *self.law))
        assert before.rating or not self.case.rating or before.status in RATEABLE

    @rule(contacted=st.booleans())
    def put_right(self, contacted: bool) -> None:
        self.command(lambda case: cases.rectify(case, "core", "this and that", contacted, self.now))

    @invariant()
    def a_bad_grade_is_put_right_once_and_a_good_one_never(self) -> None:
        told = [event.type for event in self.history]
        rated, bad = told.count("case.rated"), told.count("rectification.requested")
        assert told.count("rating.rectified") <= bad <= rated <= 1
        assert told.count("rectification.overdue") <= bad
