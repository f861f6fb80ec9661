"""Lists: one page each, in order, and no cursor opens what it was not given for."""

import pytest

from onestop import cases, store
from onestop.errors import Malformed, NotFound
from tests.store.restaurants import NOW, accepted, approved, calendar, decide, file, later, restaurant, submitted


def test_an_applicant_finds_his_cases_newest_first_page_by_page() -> None:
    for number in range(5):
        file(f"case-{number}", at=later(number))
    file("somebody-elses", applicant="other")
    first = store.cases_of("citizen", None, 3)
    second = store.cases_of("citizen", first.next, 3)
    assert [each["case"] for each in (*first.items, *second.items)] == [f"case-{n}" for n in (4, 3, 2, 1, 0)]
    assert second.next is None


def test_a_department_finds_its_reviews_by_due_date() -> None:
    accepted("late", at=NOW)
    accepted("later", at=later(3))
    found = store.worklist("fire-rescue", "open", None, 10)
    assert [each["case"] for each in found.items] == ["late", "later"]
    assert store.worklist("market-regulation", "submitted", None, 10).items == ()


def test_a_review_moves_through_its_departments_lists() -> None:
    accepted()
    store.apply("case-1", lambda case: cases.claim(case, "fire-safety", "ann"), NOW)
    assert store.worklist("fire-rescue", "open", None, 10).items == ()
    assert [each["claimed_by"] for each in store.worklist("fire-rescue", "claimed", None, 10).items] == ["ann"]
    decide("case-1", "fire-safety", clerk="ann")
    assert len(store.worklist("fire-rescue", "approved", None, 10).items) == 1


def test_a_submitted_case_waits_in_its_core_departments_list() -> None:
    submitted()
    assert [each["case"] for each in store.worklist("market-regulation", "submitted", None, 10).items] == ["case-1"]


@pytest.mark.parametrize("cursor", ["", "x", "e30", "bnVsbA", "eyJwayI6MX0", "8J-NtQ", "W10"])
def test_a_made_up_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(Malformed):
        store.cases_of("citizen", cursor, 10)


def test_the_cursor_of_one_list_does_not_open_another() -> None:
    for number in range(3):
        file(f"case-{number}", at=later(number))
    cursor = store.cases_of("citizen", None, 1).next
    with pytest.raises(Malformed):
        store.cases_of("other", cursor, 10)
    with pytest.raises(Malformed):
        store.timeline("case-0", cursor, 10)


def test_a_licence_is_found_by_its_number_only() -> None:
    licence = cases.Licence("l1", "food-permit", "food-permit", "market-regulation", NOW, None, "signed")
    approved()
    store.apply("case-1", lambda case: cases.issue(case, {"l1": licence}), NOW)
    assert store.licence("l1") == ("case-1", licence)
    with pytest.raises(NotFound):
        store.licence("case-1")


def test_a_sweep_finds_what_fell_due_and_nothing_else() -> None:
    accepted("due")
    accepted("not-due", at=later(40))
    assert set(store.due(later(35))) == {"due"}
    store.apply("due", lambda case: cases.sweep(case, restaurant(), calendar(), later(35)), later(35))
    assert "due" not in set(store.due(later(35))) or store.load("due").due_at > later(35)  # type: ignore[operator]


def test_cases_are_under_way_from_submission_until_their_licences_are_issued() -> None:
    file("draft")
    submitted("submitted")
    approved("to-issue")
    assert set(store.open_cases()) == {"submitted", "to-issue"}
    state = store.load("to-issue")
    licences = {
        each.id: cases.Licence(each.id, str(each.permit), each.id, each.department, NOW, None, "signed")
        for each in cases.to_issue(state)
    }
    store.apply("to-issue", lambda case: cases.issue(case, licences), NOW)
    assert set(store.open_cases()) == {"submitted"}


def test_messages_come_back_in_order() -> None:
    submitted()
    for text in ("第一", "second 👋"):
        store.apply("case-1", lambda case, text=text: cases.post(case, "applicant", text, NOW), NOW)  # type: ignore[misc]  # bound per turn
    assert [(each.number, each.text) for each in store.messages("case-1", None, 10).items] == [
        (1, "第一"),
        (2, "second 👋"),
    ]
