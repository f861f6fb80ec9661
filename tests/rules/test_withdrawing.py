"""The applicant takes a case back: what ends with it, what stays, and what is told."""

from dataclasses import replace

import pytest

from onestop import cases
from onestop.cases import Case
from onestop.errors import Conflict
from onestop.events import Event
from tests.rules.services import NOW, review, service
from tests.rules.stages import accepted, decided, draft, submitted
from tests.rules.test_review_in_full import at

OFFERED = service([review("food"), review("fire"), review("sign", after=("food",))])


def withdrawn_event(before: str) -> Event:
    return Event("case.withdrawn", "applicant", {"department": "core-office", "before": before})


def cancelled(name: str) -> Event:
    about = {"review": name, "department": f"{name}-office", "why": "withdrawn"}
    return Event("review.cancelled", "system", about)


def test_what_waits_ends_with_the_case_and_what_was_answered_stays() -> None:
    case = decided(accepted(OFFERED), "fire", OFFERED).case
    change = cases.withdraw(case, at(1), ("moved away",))
    ended = change.case
    assert (ended.status, ended.decided_at, ended.reasons) == ("withdrawn", at(1), ("moved away",))
    assert (ended.due_at, ended.promised_due_at) == (None, None)
    states = {each.id: (each.status, each.blocked_by) for each in ended.reviews.values()}
    assert states == {"food": ("cancelled", ()), "fire": ("approved", ()), "sign": ("cancelled", ())}
    assert change.events == (withdrawn_event("decision"), cancelled("food"), cancelled("sign"))


@pytest.mark.parametrize(
    ("case", "before"),
    [
        (draft(OFFERED), "submission"),
        (replace(submitted(OFFERED), status="returned"), "submission"),
        (submitted(OFFERED), "decision"),
    ],
)
def test_it_is_told_how_far_the_case_had_come(case: Case, before: str) -> None:
    assert cases.withdraw(case, NOW).events == (withdrawn_event(before),)


def test_what_is_decided_or_being_decided_cannot_be_taken_back() -> None:
    for status in ("deciding", "approved", "refused", "withdrawn", "lapsed"):
        with pytest.raises(Conflict):
            cases.withdraw(replace(accepted(OFFERED), status=status), NOW)
