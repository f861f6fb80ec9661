"""The licences that an applicant holds: those that hold today, by one query each, and a case that relies on one."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from onestop import cases, store
from onestop.cases import Case, Change, Known, Licence
from onestop.errors import Conflict
from onestop.events import Event
from tests.store.restaurants import NOW, approved, file, later, told

TYPE = "food-permit"


def licence(number: str, until: datetime | None = None, **given: Any) -> Licence:
    return Licence(number, TYPE, "food-permit", "market-regulation", NOW, until, "signed", **given)


def issued(*licences: Licence, case: str = "case-1") -> None:
    """These are the licences of the case, an approved one of the citizen's."""
    event = Event("licence.issued", "system", {})
    held = {each.id: each for each in licences}
    store.apply(case, lambda state: Change(replace(state, licences={**state.licences, **held}), (event,)), NOW)


def found(at: datetime = NOW, applicant: str = "citizen", *types: str) -> list[str]:
    return [each.licence.id for each in store.held(applicant, types or (TYPE,), at)]


def test_a_licence_is_held_by_its_applicant_while_it_holds() -> None:
    approved()
    issued(licence("l1", later(10)))
    assert found() == ["l1"]
    assert found(later(11)) == found(NOW, "somebody-else") == found(NOW, "citizen", "outdoor-sign") == []
    (one,) = store.held("citizen", (TYPE,), NOW)
    assert (one.case, one.licence) == ("case-1", licence("l1", later(10)))


@pytest.mark.parametrize("status", ["suspended", "revoked"])
def test_what_was_suspended_or_revoked_is_not_held(status: Any) -> None:
    approved()
    issued(licence("l1"))
    issued(licence("l1", status=status))
    assert found() == []


def test_of_several_the_one_that_holds_longest_is_found() -> None:
    approved()
    issued(licence("l1", later(10)), licence("l2", later(30)), licence("l3", later(-1)))
    assert found() == ["l2"]
    issued(licence("l4"))
    assert found() == ["l4"]


def relying(case: Case) -> Change:
    known = {"plan": Known("plan", "l1", TYPE, "market-regulation", "case-1", NOW)}
    return Change(replace(case, known=known), (Event("document.known", "system", {}),))


def test_a_case_relies_on_a_licence_only_while_it_is_valid() -> None:
    approved()
    issued(licence("l1"))
    file("case-2")
    file("case-3")
    assert store.apply("case-2", relying, NOW).known == store.load("case-2").known
    issued(licence("l1", status="revoked"))
    with pytest.raises(Conflict):
        store.apply("case-3", relying, NOW)
    assert store.load("case-3").known == {}


def test_a_licence_that_is_revoked_between_the_look_and_the_writing_is_looked_for_again() -> None:
    approved()
    issued(licence("l1"))
    file("case-2")
    looks = []

    def rule(state: Case) -> Change:
        held = store.held("citizen", (TYPE,), NOW)
        looks.append(len(held))
        if len(looks) == 1:
            issued(licence("l1", status="revoked"))
        return relying(state) if held else cases.amend(state, store.pinned(state), {})

    store.perform("case-2", rule, NOW + timedelta(seconds=1), told)
    assert (looks, store.load("case-2").known) == ([1, 0], {})


def test_what_was_relied_on_stays_when_the_licence_goes() -> None:
    approved()
    issued(licence("l1"))
    file("case-2")
    store.apply("case-2", relying, NOW)
    issued(licence("l1", status="revoked"))
    amended = store.apply("case-2", lambda state: cases.amend(state, store.pinned(state), {"storeys": 3}), NOW)
    assert set(amended.known) == {"plan"}
