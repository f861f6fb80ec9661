"""What was told by mail: claimed by one, marked as news come, listed in the order of the changes."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from onestop import cases, store
from onestop.errors import Malformed, NotFound
from onestop.notices import Notice, Part, Preferences, State
from onestop.store.claims import GIVEN_UP
from tests.store.restaurants import NOW, accepted, restaurant, told

NOTICE = Notice("case-1", "open-restaurant", 3, "2026-11-20T04:00:00Z", (Part("case.accepted", {}),))


def states() -> list[str]:
    return [each["state"] for each in store.notices("case-1", None, 50).items]


def test_a_notice_is_claimed_once() -> None:
    assert store.claim(NOTICE, "en", "sending", NOW) == "claimed"
    assert store.claim(NOTICE, "en", "sending", NOW) == "busy"
    assert store.mark("case-1", 3, "sent", "m-1")
    assert store.claim(NOTICE, "en", "sending", NOW + GIVEN_UP * 9) == "known"


def test_of_many_at_once_one_gets_it() -> None:
    with ThreadPoolExecutor(8) as pool:
        got = list(pool.map(lambda _: store.claim(NOTICE, "en", "sending", NOW), range(16)))
    assert sorted(got) == ["busy"] * 15 + ["claimed"]


def test_what_somebody_left_behind_is_claimed_anew_by_one() -> None:
    store.claim(NOTICE, "en", "sending", NOW)
    later = NOW + GIVEN_UP + timedelta(seconds=1)
    assert store.claim(NOTICE, "en", "sending", later) == "claimed"
    assert store.claim(NOTICE, "en", "sending", later) == "busy"


def test_what_failed_is_claimed_anew_when_it_is_brought_back() -> None:
    store.claim(NOTICE, "en", "sending", NOW)
    store.mark("case-1", 3, "failed")
    assert store.claim(NOTICE, "en", "sending", NOW) == "claimed"


@pytest.mark.parametrize("state", ["off", "declined"])
def test_what_is_not_to_be_sent_is_written_down_and_done_with(state: State) -> None:
    assert store.claim(NOTICE, "en", state, NOW) == "claimed"
    assert store.claim(NOTICE, "en", "sending", NOW + GIVEN_UP * 2) == "known"
    assert states() == [state]


def test_news_that_overtake_our_own_mark_stay() -> None:
    store.claim(NOTICE, "en", "sending", NOW)
    assert store.mark("case-1", 3, "delivered")
    assert not store.mark("case-1", 3, "sent", "m-1")
    assert store.mark("case-1", 3, "complained")
    assert not store.mark("case-1", 3, "delivered")
    assert states() == ["complained"]


def test_news_of_what_nobody_sent_make_nothing() -> None:
    assert not store.mark("case-1", 99, "delivered")
    assert states() == []


def test_they_are_listed_by_change_whatever_came_first_and_page_by_page() -> None:
    for seq in (12, 3, 100):
        store.claim(replace(NOTICE, seq=seq, at=f"at-{seq}"), "en", "sending", NOW)
    first = store.notices("case-1", None, 2)
    assert [each["at"] for each in first.items] == ["at-3", "at-12"]
    assert [each["at"] for each in store.notices("case-1", first.next, 2).items] == ["at-100"]
    with pytest.raises(Malformed):
        store.notices("case-2", first.next, 2)


def test_a_case_is_read_without_them() -> None:
    case = accepted()
    store.claim(NOTICE, "en", "sending", NOW)
    assert store.load("case-1") == case


def test_whom_it_goes_to_is_one_small_read() -> None:
    case = accepted()
    to = store.addressee("case-1")
    assert (to.applicant, to.service, to.status) == ("citizen", "open-restaurant", "in_review")
    assert (to.due_at, to.promised_due_at, to.language) == (case.due_at, case.promised_due_at, None)
    with pytest.raises(NotFound):
        store.addressee("nobody's")


def test_the_language_of_the_filing_stays_with_the_case() -> None:
    store.create(cases.create("case-1", restaurant(), "citizen", {}, NOW, None, "en"), NOW, told)
    assert store.addressee("case-1").language == store.load("case-1").language == "en"


def test_a_choice_replaces_the_one_before_and_is_each_persons_own() -> None:
    assert store.preferences("ann") == Preferences(None, True)
    store.prefer("ann", Preferences("en", False))
    assert (store.preferences("ann"), store.preferences("ben")) == (Preferences("en", False), Preferences())
    store.prefer("ann", Preferences(None, True))
    assert store.preferences("ann") == Preferences()
