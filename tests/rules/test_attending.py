"""What is done in person is recorded before anybody answers positively, and silence never stands for it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Attendance, Case
from onestop.cases.attending import MOST_ATTENDANCES
from onestop.errors import Conflict, Invalid
from tests.rules.services import NOW, review, service
from tests.rules.stages import accepted, decided, swept, types

COUNTER = service([review("identity", channel="counter"), review("water")])


def came(at: datetime = NOW, **given: Any) -> Attendance:
    plain = Attendance(at, "counter 3", identity_checked=True, documents_checked=True, clerk="clerk", noted_at=NOW)
    return replace(plain, **given)


def attended(case: Case, record: Attendance, name: str = "identity") -> Any:
    return cases.attend(case, name, record, "department:identity-office", COUNTER)


@pytest.mark.parametrize("outcome", ["approved", "approved_with_conditions"])
def test_nobody_is_approved_who_did_not_come(outcome: str) -> None:
    case = accepted(COUNTER)
    with pytest.raises(Conflict, match="at the counter"):
        decided(case, "identity", COUNTER, outcome)
    after = attended(case, came())
    assert types(after) == ["review.attended"]
    assert decided(after.case, "identity", COUNTER, outcome).case.reviews["identity"].outcome == outcome


def test_a_refusal_needs_nobody_to_come() -> None:
    assert decided(accepted(COUNTER), "identity", COUNTER, "refused").case.reviews["identity"].status == "refused"


def test_somebody_whose_papers_were_not_checked_comes_again() -> None:
    half = attended(accepted(COUNTER), came(documents_checked=False)).case
    with pytest.raises(Conflict, match="recorded"):
        decided(half, "identity", COUNTER)
    whole = attended(half, came()).case
    assert len(whole.reviews["identity"].attendances) == 2
    decided(whole, "identity", COUNTER)


def test_a_review_online_asks_nobody_to_come() -> None:
    decided(accepted(COUNTER), "water", COUNTER)
    with pytest.raises(Conflict, match="online"):
        attended(accepted(COUNTER), came(), "water")


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        ({"place": " "}, "/place"),
        ({"at": NOW + timedelta(minutes=1)}, "/at"),
        ({"at": NOW - timedelta(minutes=1)}, "/at"),
    ],
)
def test_a_record_says_where_and_when_it_was(given: dict[str, Any], pointer: str) -> None:
    with pytest.raises(Invalid) as refused:
        attended(accepted(COUNTER), came(**given))
    assert [each.pointer for each in refused.value.errors] == [pointer]


def test_what_is_answered_takes_no_record() -> None:
    answered = decided(accepted(COUNTER), "identity", COUNTER, "refused").case
    with pytest.raises(Conflict):
        attended(answered, came())


def test_silence_does_not_stand_for_somebody_who_never_came() -> None:
    silent = service([review("identity", channel="site", on_overdue="approve")])
    late = swept(accepted(silent), silent, NOW + timedelta(days=90))
    assert late.reviews["identity"].status == "open"
    assert late.reviews["identity"].overdue


def test_the_event_says_that_somebody_came_and_not_who() -> None:
    (event,) = attended(accepted(COUNTER), came()).events
    assert event.data == {
        "review": "identity", "department": "identity-office", "channel": "counter", "complete": True,
    }  # fmt: skip


@pytest.mark.parametrize(("channel", "where"), [("counter", "at the counter"), ("site", "on site")])
def test_where_it_is_done_is_told_with_the_record_and_when_there_is_none(channel: Any, where: str) -> None:
    offered = service([review("identity", channel=channel)])
    with pytest.raises(Conflict, match=where) as refusal:
        decided(accepted(offered), "identity", offered)
    assert refusal.value.why == "unattended"
    change = cases.attend(accepted(offered), "identity", came(), "department:identity-office", offered)
    assert change.events[0].data["channel"] == channel


def test_a_review_holds_so_many_records_and_no_more() -> None:
    case = accepted(COUNTER)
    for _ in range(MOST_ATTENDANCES):
        case = attended(case, came()).case
    with pytest.raises(Conflict, match="at most"):
        attended(case, came())
