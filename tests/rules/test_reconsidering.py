"""A refusal looked at again: who may ask, until when, who answers, and that silence never does."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Case, Change, Ruling
from onestop.cases.clocks import clocks
from onestop.cases.status import worst_card
from onestop.catalogue.limit import Limit, Limits
from onestop.catalogue.procedure import Merge, Reconsideration
from onestop.catalogue.service import Service
from onestop.errors import Conflict, Forbidden, Invalid
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided, submitted, swept, types

SIXTY = Limit(60, "calendar_days", "行政複議法 art. 20")
LAW = Reconsideration(SIXTY, Limits(SIXTY, Limit(30, "calendar_days", "行政複議法 art. 62")))
PARENTS = {
    "fire-office": "government", "food-office": "bureau", "bureau": "government", "core-office": "government",
    "government": None,
}  # fmt: skip
OFFERED = service([review("food"), review("fire"), review("sign", after=("food",))], reconsideration=LAW)
LATER = NOW + timedelta(days=3)


def refused(offered: Service = OFFERED, *by: str) -> Case:
    case = accepted(offered)
    for name in by or ("fire",):
        case = decided(case, name, offered, "refused").case
    return cases.decide(case, NOW).case


def asked(
    case: Case, offered: Service = OFFERED, at: datetime = LATER, grounds: str = "it was measured wrongly"
) -> Change:
    return cases.ask_reconsideration(case, grounds, offered, PARENTS, PLAIN, at)


def ruled(case: Case, outcome: Any = "upheld", offered: Service = OFFERED, **given: Any) -> Change:
    plain: dict[str, Any] = {"clerk": "judge", "departments": {"government"}, "reasons": ("because",)}
    ruling = Ruling(outcome, **{**plain, **given})
    return cases.decide_reconsideration(case, ruling, "case-2", offered, PLAIN, LATER)


def test_the_department_above_the_one_that_refused_is_asked_with_both_dates() -> None:
    change = asked(refused())
    found = change.case.reconsideration
    assert found
    assert (found.department, found.refused_by, found.reviews) == ("government", ("fire-office",), ("fire",))
    assert found.promised_due_at - LATER < timedelta(days=31) < timedelta(days=59) < found.due_at - LATER
    assert types(change) == ["reconsideration.requested"]
    assert change.events[0].data["department"] == "government"
    assert change.case.status == "refused"


def test_the_clocks_show_until_when_a_refusal_can_be_contested() -> None:
    def contest(case: Case) -> list[Any]:
        found = clocks(case, OFFERED, PLAIN, LATER)
        return [(each["status"], each["statutory"]["due_at"]) for each in found if each["id"] == "contest"]

    assert contest(accepted(OFFERED)) == []
    assert contest(refused()) == [("waiting", "2027-01-19T15:59:59Z")]
    assert contest(asked(refused()).case) == [("ended", "2027-01-19T15:59:59Z")]


def test_of_several_that_refused_the_nearest_above_all_of_them_is_asked() -> None:
    curable = service([review("food", on_refusal="curable"), review("fire", on_refusal="curable")], reconsideration=LAW)
    alone = service([review("food")], reconsideration=LAW)
    for offered, by, above in ((curable, ("food", "fire"), "government"), (alone, ("food",), "bureau")):
        found = asked(refused(offered, *by), offered).case.reconsideration
        assert found
        assert found.department == above


def test_a_case_that_was_not_accepted_is_contested_too() -> None:
    case = cases.refuse(submitted(OFFERED), ["not our matter"], NOW).case
    found = asked(case).case.reconsideration
    assert found
    assert (found.department, found.refused_by, found.reviews) == ("government", ("core-office",), ())


def test_the_department_that_the_catalogue_names_is_asked_unless_it_refused_itself() -> None:
    named = replace(OFFERED, reconsideration=replace(LAW, department="appeals"))
    found = asked(refused(), named).case.reconsideration
    assert found
    assert found.department == "appeals"
    itself = replace(OFFERED, reconsideration=replace(LAW, department="fire-office"))
    found = asked(refused(), itself).case.reconsideration
    assert found
    assert found.department == "government"


def test_the_last_day_is_the_sixtieth_and_the_next_one_is_too_late() -> None:
    case = refused()
    last = NOW + timedelta(days=60)
    assert asked(case, at=last).case.reconsideration
    with pytest.raises(Conflict, match="within 60 calendar days"):
        asked(case, at=last + timedelta(days=4))


@pytest.mark.parametrize("grounds", ["", "  "])
def test_whoever_asks_says_why(grounds: str) -> None:
    with pytest.raises(Invalid):
        asked(refused(), grounds=grounds)


def test_what_was_not_refused_or_is_asked_twice_or_is_contested_elsewhere_is_not_taken() -> None:
    approved = accepted(OFFERED)
    for name in ("food", "fire", "sign"):
        approved = decided(approved, name, OFFERED).case
    withdrawn = cases.withdraw(accepted(OFFERED), NOW).case
    for case in (approved, cases.decide(approved, NOW).case, withdrawn, accepted(OFFERED), asked(refused()).case):
        with pytest.raises(Conflict):
            asked(case)
    with pytest.raises(Conflict, match="elsewhere"):
        asked(refused(), replace(OFFERED, reconsideration=None))
    with pytest.raises(Conflict, match="no department stands above"):
        cases.ask_reconsideration(refused(), "why", OFFERED, {}, PLAIN, LATER)


def test_nobody_judges_their_own_refusal() -> None:
    case = asked(refused()).case
    for departments, clerk in (
        ({"fire-office"}, "judge"), ({"government", "fire-office"}, "judge"), ({"government"}, "clerk"),
        (set(), "judge"),
    ):  # fmt: skip
        with pytest.raises(Forbidden):
            ruled(case, departments=departments, clerk=clerk)


def test_a_ruling_owes_its_reasons_and_is_given_once() -> None:
    case = asked(refused()).case
    with pytest.raises(Invalid):
        ruled(case, reasons=())
    upheld = ruled(case).case
    assert upheld.reconsideration
    assert (upheld.reconsideration.status, upheld.reconsideration.successor, upheld.status) == (
        "upheld",
        None,
        "refused",
    )
    for state in (upheld, refused()):
        with pytest.raises(Conflict):
            ruled(state)


def test_the_clock_reminds_and_marks_and_decides_nothing() -> None:
    case = asked(refused()).case
    late = swept(case, OFFERED, LATER + timedelta(days=80))
    assert late.reconsideration
    assert late.reconsideration.marks == ("reminder:50", "reminder:90", "yellow", "red", "overdue")
    assert (late.reconsideration.status, late.reconsideration.alarm_at, late.status) == ("asked", None, "refused")
    assert {(each.id, each.clock, each.department) for each in late.cards.values()} == {
        ("reconsideration-yellow", "reconsideration", "government"),
        ("reconsideration-red", "reconsideration", "government"),
    }
    lifted = cases.settle_card(late, "reconsideration-red", cases.Verdict("lifted", ["why"], "chief"), LATER).case
    assert lifted.reconsideration
    assert worst_card(lifted.reconsideration.marks) == "yellow"
    told = cases.sweep(case, OFFERED, PLAIN, LATER + timedelta(days=80))
    assert types(told) == [
        "reconsideration.reminded", "reconsideration.reminded", "supervision.card", "supervision.card",
        "reconsideration.overdue",
    ]  # fmt: skip
    assert cases.sweep(late, OFFERED, PLAIN, LATER + timedelta(days=90)).events == ()
    assert ruled(late).case.reconsideration != late.reconsideration


def test_a_partial_approval_is_contested_for_what_it_kept_back() -> None:
    offered = service(
        [review("food"), review("sign", on_refusal="curable")],
        merge=Merge("all", partial=True),
        reconsideration=LAW,
    )
    case = decided(decided(accepted(offered), "food", offered).case, "sign", offered, "refused").case
    case = cases.decide(case, NOW).case
    assert case.status == "approved"
    found = cases.ask_reconsideration(
        case, "why", offered, {**PARENTS, "sign-office": "government"}, PLAIN, LATER
    ).case.reconsideration
    assert found
    assert found.reviews == ("sign",)
