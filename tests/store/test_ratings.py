"""A rating in the table: it comes back as it was written, and waits in the core department's list."""

from onestop import cases, store
from onestop.cases import Case
from tests.store.restaurants import NOW, approved, calendar, later, restaurant

CORE = "market-regulation"


def rated(grade: int) -> Case:
    approved()
    return store.apply("case-1", lambda case: cases.rate(case, grade, "太慢 🐌", restaurant(), calendar(), NOW), NOW)


def listed() -> list[tuple[str, bool]]:
    page = store.worklist(CORE, "rectification", None, 10)
    return [(each["case"], bool(each["overdue"])) for each in page.items]


def test_a_bad_grade_waits_in_the_core_departments_list_until_it_is_put_right() -> None:
    written = rated(1)
    assert store.load("case-1") == written
    assert listed() == [("case-1", False)]
    assert "case-1" in set(store.due(later(30)))
    late = store.apply("case-1", lambda case: cases.sweep(case, restaurant(), calendar(), later(30)), later(30))
    assert store.load("case-1") == late
    assert listed() == [("case-1", True)]
    done = store.apply("case-1", lambda case: cases.rectify(case, "clerk", "mended", True, NOW), NOW)
    assert store.load("case-1") == done
    assert listed() == []


def test_a_good_grade_waits_nowhere() -> None:
    written = rated(5)
    assert store.load("case-1") == written
    assert listed() == []


def test_a_case_from_before_there_were_ratings_has_none() -> None:
    assert approved().rating is None
    assert store.load("case-1").rating is None
