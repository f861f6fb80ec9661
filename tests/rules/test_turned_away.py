"""A case that is not a matter for the service: it ends before it was accepted, with reasons."""

from dataclasses import replace

import pytest

from onestop import cases
from onestop.errors import Invalid
from onestop.events import Event
from tests.rules.services import review, service
from tests.rules.stages import submitted
from tests.rules.test_review_in_full import at

OFFERED = service([review("food")])
CASE = submitted(OFFERED)


def test_it_is_refused_with_reasons_and_owes_nobody_a_date_any_more() -> None:
    change = cases.refuse(CASE, ["not ours", "ask the harbour"], at(1))
    assert change.case == replace(
        CASE,
        status="refused",
        outcome="refused",
        reasons=("not ours", "ask the harbour"),
        decided_at=at(1),
        due_at=None,
        promised_due_at=None,
    )
    assert change.events == (Event("case.refused", "department:core-office", {}),)


def test_without_a_reason_it_is_not_refused() -> None:
    with pytest.raises(Invalid) as refusal:
        cases.refuse(CASE, [], at(1))
    assert [each.pointer for each in refusal.value.errors] == ["/reasons"]
