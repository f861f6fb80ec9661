"""What is noted and told of a renewal that was answered, or that nobody answered."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.cases import RenewalAnswer
from onestop.cases.renewal import Renewal
from onestop.clock import iso
from onestop.errors import Invalid
from onestop.events import Event
from tests.rules.test_renewing import END, IN_TIME, asked, before_end, licensed, offered, swept

ABOUT = {"licence": "l1", "type": "fire-permit", "department": "fire-office"}
ANSWERED = before_end(35)


@pytest.mark.parametrize(
    ("outcome", "status", "type_"),
    [("renewed", "granted", "licence.renewed"), ("refused", "refused", "licence.renewal_refused")],
)
def test_an_answer_with_who_gave_it_when_and_why(outcome: Any, status: str, type_: str) -> None:
    answer = RenewalAnswer(outcome, "chief", ["all in order"], ["fire act art. 50"])
    change = cases.decide_renewal(asked(), "l1", answer, ANSWERED)
    before = asked().licences["l1"].renewal
    assert before
    assert change.case.licences["l1"].renewal == replace(
        before,
        status=status,  # type: ignore[arg-type]  # one of them
        decided_at=ANSWERED,
        clerk="chief",
        reasons=("all in order",),
        legal_basis=("fire act art. 50",),
    )
    assert change.events == (Event(type_, "department:fire-office", {**ABOUT, "by": "decision"}),)


def test_a_refusal_without_reasons_names_the_field() -> None:
    with pytest.raises(Invalid) as refusal:
        cases.decide_renewal(asked(), "l1", RenewalAnswer("refused", "chief"), ANSWERED)
    assert [each.pointer for each in refusal.value.errors] == ["/reasons"]


@pytest.mark.parametrize(
    ("silence", "status", "type_", "more"),
    [
        ("renewed", "granted", "licence.renewed", {"by": "silence"}),
        ("lapse", "lapsed", "licence.renewal_lapsed", {}),
    ],
)
def test_silence_is_noted_with_the_moment_at_which_it_was_seen(
    silence: Any, status: Any, type_: str, more: dict[str, str]
) -> None:
    seen = END + timedelta(hours=1)
    change = swept(asked(under=offered(silence)), seen)
    due = asked(under=offered(silence)).licences["l1"].renewal
    assert due
    assert change.case.licences["l1"].renewal == Renewal(status, IN_TIME, due.due_at, silence, decided_at=seen)
    assert change.events == (Event(type_, "system", {**ABOUT, **more}), Event("licence.expired", "system", ABOUT))


def test_a_reminder_says_how_long_it_is_until_when() -> None:
    (event,) = swept(licensed(), before_end(89)).events
    assert event == Event("licence.reminder", "system", {**ABOUT, "days": 90, "valid_until": iso(END)})


def test_on_its_last_second_a_licence_is_still_one() -> None:
    licence = licensed().licences["l1"]
    assert not licence.expired(END)
    assert licence.expired(END + timedelta(seconds=1))


def test_a_sweep_that_finds_nothing_due_changes_nothing() -> None:
    case = licensed()
    assert swept(case, before_end(91)).case is case
