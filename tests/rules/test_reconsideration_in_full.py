"""A refusal that is looked at again, as JSON, for everybody who looks at it; and what its department may read."""

from dataclasses import replace
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Viewer, view
from onestop.cases.reconsideration_view import looks_again, reconsideration_view
from onestop.catalogue.review import Sees
from onestop.clock import iso
from onestop.errors import Conflict
from onestop.events import Event
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import submitted
from tests.rules.test_reconsidering import LATER, LAW, asked, refused, ruled

OFFERED = service([review("food"), review("fire", sees=Sees(("goods",)))], reconsideration=LAW)


def seen(case: cases.Case, *departments: str, whole: bool = False) -> dict[str, Any] | None:
    return reconsideration_view(case, frozenset(departments), whole=whole)


def test_what_was_asked_and_answered_in_full_for_those_whom_it_concerns() -> None:
    case = asked(refused()).case
    found = case.reconsideration
    assert found
    waiting: dict[str, Any] = {
        "status": "asked",
        "department": "government",
        "reviews": ["fire"],
        "grounds": "it was measured wrongly",
        "asked_at": iso(LATER),
        "due_at": iso(found.due_at),
        "promised_due_at": iso(found.promised_due_at),
        "overdue": False,
        "decided_at": None,
        "reasons": [],
        "legal_basis": [],
        "successor": None,
    }
    answered = {"decided_at": iso(LATER), "reasons": ["because"], "legal_basis": ["art. 44"], "successor": "case-2"}
    done = ruled(case, "set_aside", legal_basis=("art. 44",)).case
    for department in ("government", "core-office", "fire-office"):
        assert seen(case, department) == seen(case, whole=True) == waiting
        assert seen(done, department) == {**waiting, **answered, "status": "set_aside"}
    hidden = {**waiting, **answered, "status": "set_aside", "grounds": None, "reasons": [], "legal_basis": []}
    assert seen(done, "food-office") == hidden
    assert seen(refused(), whole=True) is None


def test_whoever_looks_again_reads_what_those_read_who_refused() -> None:
    above = Viewer(departments=frozenset({"government"}))
    case = asked(refused(OFFERED), OFFERED).case
    full = replace(case, answers=ANSWERS)
    assert view(full, OFFERED, above)["answers"] == {"tobacco": True}
    turned_away = cases.refuse(submitted(OFFERED, shop="茶樓"), ["not ours"], NOW).case
    contested = asked(turned_away, OFFERED).case
    assert view(contested, OFFERED, above)["answers"] == {"area_m2": 100, "shop": "茶樓"}
    assert view(turned_away, OFFERED, above)["answers"] == {}


ANSWERS = {"area_m2": 100, "shop": "茶樓", "tobacco": True}


def test_whoever_contests_a_refusal_no_longer_leaves_it_as_it_was_for_good() -> None:
    case = asked(refused()).case
    change = cases.withdraw_reconsideration(case, LATER)
    found = change.case.reconsideration
    assert found
    assert (found.status, found.decided_at, found.alarm_at, found.waits) == ("withdrawn", LATER, None, False)
    assert replace(change.case, reconsideration=case.reconsideration) == case
    assert change.events == (Event("reconsideration.withdrawn", "applicant", {"department": "government"}),)
    with pytest.raises(Conflict, match="withdrawn"):
        cases.withdraw_reconsideration(change.case, LATER)
    with pytest.raises(Conflict, match="withdrawn"):
        asked(change.case)
    with pytest.raises(Conflict, match="withdrawn"):
        ruled(change.case)
    with pytest.raises(Conflict, match="nobody"):
        cases.withdraw_reconsideration(refused(), NOW)


def test_a_department_that_is_slow_with_it_is_reminded_by_the_share_that_is_used() -> None:
    case = asked(refused()).case
    (first, *_) = cases.sweep(case, OFFERED, PLAIN, LATER.replace(year=2027)).events
    assert first == Event("reconsideration.reminded", "system", {"department": "government", "percent": "50"})


def test_whoever_looks_again_looks_at_what_was_refused_and_at_nothing_else() -> None:
    case = asked(refused()).case
    above, core = frozenset({"government"}), frozenset({"core-office"})
    assert [looks_again(case, each, above) for each in ("fire", "food", None)] == [True, False, False]
    assert not any(looks_again(case, each, core) for each in ("fire", "food", None))
    contested = asked(cases.refuse(submitted(OFFERED), ["not ours"], NOW).case, OFFERED).case
    assert [looks_again(contested, each, above) for each in ("fire", None)] == [False, True]
    assert not looks_again(refused(), "fire", above)
