"""What turns a review took, and what its conditions say, comes back as it was written."""

from onestop import cases, store
from onestop.cases import Answer, Case, Change, Reopening, Term, Transfer
from tests.store.restaurants import NOW, accepted, calendar, decide, later, restaurant


def conditional(case: Case, review: str, requirement: str) -> Change:
    answer = Answer("approved_with_conditions", terms=[Term("hours", requirement, "Close early")])
    return cases.decide_review(case, review, "clerk", answer, restaurant(), calendar(), NOW)


def test_turns_terms_and_conflicts_come_back_as_they_were_written() -> None:
    accepted()
    decide("case-1", "fire-safety")
    passed = Transfer("water", "health", "their matter", later(1))
    why = Reopening("", "overlooked", "core", later(1))
    for rule in (
        lambda case: cases.transfer(case, "sewer-discharge", "x", passed, {"health"}, restaurant(), calendar(), NOW),
        lambda case: cases.reopen(case, "fire-safety", why, restaurant(), calendar(), later(1)),
        lambda case: conditional(case, "fire-safety", "22:00"),
        lambda case: conditional(case, "food-permit", "24:00"),
        lambda case: cases.resolve(case, "hours", "core", "22:00", ["school"], restaurant(), calendar(), later(2)),
    ):
        written = store.apply("case-1", rule, NOW)
        assert store.load("case-1") == written
    assert written.conflicts["hours"].requirement == "22:00"
    assert written.reviews["sewer-discharge"].transfers == (passed,)


def test_an_overdue_review_stands_in_the_superior_departments_list_until_it_is_answered_or_taken_over() -> None:
    def escalated(department: str) -> list[str]:
        return [each["review"] for each in store.worklist(department, "escalated", None, 10).items]

    accepted()
    late = later(60)
    parents = {"water": "city", "fire-rescue": "city"}
    written = store.apply("case-1", lambda case: cases.sweep(case, restaurant(), calendar(), late, parents), late)
    assert store.load("case-1") == written
    assert set(escalated("city")) == {"fire-safety", "sewer-discharge"}
    (fire,) = [each for each in store.worklist("city", "escalated", None, 10).items if each["review"] == "fire-safety"]
    assert (fire["department"], fire["due_at"]) == ("fire-rescue", written.reviews["fire-safety"].due_at)
    for rule in (
        lambda case: cases.instruct(case, "fire-safety", "chief", "Answer by Friday", late),
        lambda case: cases.take_over(case, "fire-safety", "chief", "late", restaurant(), calendar(), late),
    ):
        written = store.apply("case-1", rule, late)
        assert store.load("case-1") == written
    assert escalated("city") == ["sewer-discharge"]
    assert [each["claimed_by"] for each in store.worklist("city", "claimed", None, 10).items] == ["chief"]
    decide("case-1", "sewer-discharge", at=late)
    assert escalated("city") == []


def test_a_transferred_review_stands_in_the_work_list_of_its_new_department() -> None:
    accepted()
    passed = Transfer("water", "health", "their matter", NOW)
    store.apply(
        "case-1",
        lambda case: cases.transfer(case, "sewer-discharge", "x", passed, {"health"}, restaurant(), calendar(), NOW),
        NOW,
    )
    assert store.worklist("water", "open", None, 10).items == ()
    assert [each["review"] for each in store.worklist("health", "open", None, 10).items] == ["sewer-discharge"]
