"""Which change of a case means which mail: every event there is is told, or silent for a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue.decode import decode, encode
from onestop.events import Recorded
from onestop.notices import (
    DATED,
    FOLLOWS,
    KINDS,
    SILENT,
    VARIANTS,
    Notice,
    Preferences,
    kind_of,
    language_for,
    notice_of,
)
from tests.notices.happened import changes, events
from tests.rules.vocabulary import VOCABULARY

SERVICE = "open-restaurant"
VARIED = {
    "case.decided.approved", "case.decided.refused", "delegate.left", "document.rejected", "reconsideration.set_aside",
    "reconsideration.upheld", "supplement.rectify", "visit.set",
}  # fmt: skip
"""Kinds that are no event's own name."""


def test_every_event_is_told_or_silent_and_none_is_both() -> None:
    told = set(VARIANTS) | (set(KINDS) & set(VOCABULARY))
    assert told | set(SILENT) == set(VOCABULARY)
    assert not told & set(SILENT)
    assert all(SILENT.values())


def test_every_kind_comes_of_an_event() -> None:
    assert set(KINDS) - set(VOCABULARY) == VARIED
    assert set(KINDS) >= DATED


@pytest.mark.parametrize("type_", sorted(SILENT))
def test_a_silent_event_makes_no_mail(type_: str) -> None:
    @given(events(type_))
    def silent(event: Recorded) -> None:
        assert notice_of([event], SERVICE) is None

    silent()


@given(events())
def test_what_is_told_is_a_known_kind_and_has_its_facts(event: Recorded) -> None:
    kind, notice = kind_of(event), notice_of([event], SERVICE)
    assert (kind is None) == (notice is None)
    if kind is not None and notice is not None:
        (part,) = notice.parts
        assert (part.kind, set(part.facts)) == (kind, set(KINDS[kind]))
        assert event.type not in SILENT


@given(changes())
def test_a_change_is_one_notice_of_all_that_is_told_in_its_order(change: list[Recorded]) -> None:
    kinds = [kind for each in change if (kind := kind_of(each)) is not None]
    notice = notice_of(change, SERVICE)
    assert [each.kind for each in (notice.parts if notice else ())] == kinds
    if notice:
        assert (notice.case, notice.seq, notice.at) == ("case-1", change[0].seq, change[0].at)
        assert notice.subject in kinds
        assert all(list(KINDS).index(notice.subject) <= list(KINDS).index(each) for each in kinds)
        assert decode(Notice, encode(notice)) == notice


def test_ones_own_message_is_no_news_and_a_departments_is() -> None:
    own = Recorded("c", 1, "message.posted", "2026-11-20T04:00:00Z", "applicant", {"message": 1}, "")
    theirs = Recorded("c", 2, "message.posted", own.at, "department:water", {"message": 2}, "")
    assert kind_of(own) is None
    notice = notice_of([theirs], SERVICE)
    assert notice is not None
    assert notice.parts[0].facts == {"department": "water"}


def test_only_a_file_that_cannot_be_used_is_told() -> None:
    def checked(status: str) -> Recorded:
        data = {"document": "d", "status": status}
        return Recorded("c", 1, "document.checked", "2026-11-20T04:00:00Z", "system", data, "")

    assert (kind_of(checked("accepted")), kind_of(checked("rejected"))) == (None, "document.rejected")


def test_the_end_of_a_case_is_the_subject_and_not_the_silence_that_led_to_it() -> None:
    silent, lapsed = (
        Recorded("c", seq, type_, "2026-11-20T04:00:00Z", "system", {"supplement": 1}, "")
        for seq, type_ in ((7, "supplement.silent"), (8, "case.lapsed"))
    )
    notice = notice_of([silent, lapsed], SERVICE)
    assert notice is not None
    assert (notice.subject, notice.seq) == ("case.lapsed", 7)


@pytest.mark.parametrize(
    ("chosen", "filed_in", "language"),
    [(None, None, "zh-Hant"), (None, "en", "en"), ("zh-Hans", "en", "zh-Hans"), ("zh-Hans", None, "zh-Hans")],
)
def test_the_language_is_ones_own_choice_then_that_of_the_filing(
    chosen: str | None, filed_in: str | None, language: str
) -> None:
    assert language_for(Preferences(chosen), filed_in) == language


@given(st.lists(st.sampled_from(sorted(FOLLOWS)), max_size=8))
def test_news_in_whatever_order_never_lead_back(news: list[str]) -> None:
    rank = {"sending": 0, "no_address": 1, "sent": 1, "failed": 2, "delivered": 3, "bounced": 4, "complained": 4}
    state = "sending"
    for each in news:
        if state in FOLLOWS[each]:  # type: ignore[index]  # the states, sampled as texts
            assert rank[each] > rank[state]
            state = each
