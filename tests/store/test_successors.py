"""A refusal set aside: two cases in one transaction, each read back as it was written, or neither."""

from dataclasses import replace

import pytest

from onestop import cases, store
from onestop.cases import Answer, Case, Change, Ruling
from onestop.errors import Conflict, NotFound
from onestop.store import cases as loading
from onestop.store.transaction import LostRace, commit
from onestop.store.write import ready
from tests.store.restaurants import NOW, accepted, calendar, decide, restaurant

PARENTS = {"fire-rescue": "city"}


def refused() -> Case:
    accepted()
    decide("case-1", "food-permit")
    refusal = Answer("refused", ["too narrow"])
    store.apply(
        "case-1",
        lambda case: cases.decide_review(case, "fire-safety", "clerk", refusal, restaurant(), calendar(), NOW),
        NOW,
    )
    return store.apply("case-1", lambda case: cases.decide(case, NOW), NOW)


def asked() -> Case:
    refused()
    return store.apply(
        "case-1", lambda case: cases.ask_reconsideration(case, "why", restaurant(), PARENTS, calendar(), NOW), NOW
    )


def ruled(case: Case, outcome: str = "set_aside") -> Change:
    ruling = Ruling("upheld" if outcome == "upheld" else "set_aside", "judge", {"city"}, ["so"])
    return cases.decide_reconsideration(case, ruling, "case-2", restaurant(), calendar(), NOW)


def listed() -> list[str]:
    return [each["case"] for each in store.reconsiderations("city", None, 10).items]


def test_it_stands_in_the_list_of_its_department_until_it_is_answered() -> None:
    written = asked()
    assert store.load("case-1") == written
    assert listed() == ["case-1"]
    store.apply("case-1", lambda case: ruled(case, "upheld"), NOW)
    assert listed() == []


def test_both_cases_come_back_as_they_were_written() -> None:
    asked()
    written = store.apply("case-1", ruled, NOW)
    assert store.load("case-1") == written
    after = store.load("case-2")
    assert (after.continues, after.version, after.seq) == ("case-1", 1, len(store.timeline("case-2", None, 99).items))
    assert after.reviews["food-permit"].carried == cases.reconsideration.Carried("case-1", licensed=False)
    assert {each.stored_in for each in after.documents.values()} == {"case-1"}
    assert "case-2" in set(store.open_cases())
    assert "case-1" not in set(store.open_cases())


def test_a_lost_race_writes_neither() -> None:
    stale = asked()
    store.apply("case-1", lambda case: ruled(case, "upheld"), NOW)
    with pytest.raises(LostRace):
        commit(ready(stale, ruled(stale), NOW))
    with pytest.raises(NotFound):
        store.load("case-2")
    with pytest.raises(Conflict):
        store.apply("case-1", ruled, NOW)


def test_a_case_from_before_there_were_reconsiderations_is_read_as_it_is() -> None:
    case = refused()
    assert (case.continues, case.reconsideration) == (None, None)
    assert all(each.carried is None and each.revised is None for each in case.reviews.values())
    assert loading.load("case-1") == replace(case)
