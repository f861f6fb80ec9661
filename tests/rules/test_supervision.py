"""What time alone does: reminders, cards, extension, silence that grants, and who wins a race against it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Case, Longer, Missing
from onestop.cases.schedule import alarm_of
from onestop.catalogue.limit import Extension
from onestop.catalogue.review import Acceptance
from onestop.catalogue.service import Service
from onestop.errors import Conflict, Forbidden, Invalid
from tests.rules.services import NOW, PLAIN, limits, review, service
from tests.rules.stages import accepted, decided, submitted, swept, types

SILENT = service([review("sign", 5, on_overdue="approve"), review("fire", 13)])
LATE = NOW + timedelta(days=20)
"""After ten working days and before twenty-six."""


def told(case: Case, offered: Service, days: int) -> list[tuple[str, Any]]:
    change = cases.sweep(case, offered, PLAIN, NOW + timedelta(days=days))
    return [(event.type, event.data.get("card") or event.data.get("percent")) for event in change.events]


def test_reminders_and_cards_come_at_their_share_of_the_promised_limit() -> None:
    """Ten working days from a Friday: half of them end on day 7, nine of them on day 13, all on day 14."""
    offered = service([review("food", 10)])
    case = accepted(offered)
    assert told(case, offered, 6) == []
    assert told(case, offered, 8) == [("review.reminded", "50")]
    assert told(case, offered, 14) == [
        ("review.reminded", "50"),
        ("review.reminded", "90"),
        ("supervision.card", "yellow"),
    ]
    assert told(case, offered, 15)[-1] == ("supervision.card", "red")


def test_an_acceptance_is_reminded_carded_and_in_the_end_laid_before_the_superior() -> None:
    """Five working days from a Friday are promised, ten are the law; silence accepts nothing here."""
    offered = replace(service([review("food")]), acceptance=Acceptance("core", limits(5)))
    case = submitted(offered)
    assert alarm_of(case) == NOW.replace(hour=15, minute=59, second=59) + timedelta(days=5)
    found = [
        (event.type, event.data.get("percent") or event.data.get("card") or event.data.get("from"))
        for event in cases.sweep(case, offered, PLAIN, NOW + timedelta(days=30), {"core": "city"}).events
    ]
    assert found == [
        ("acceptance.reminded", "50"), ("acceptance.reminded", "90"), ("supervision.card", "yellow"),
        ("supervision.card", "red"), ("case.overdue", None), ("acceptance.escalated", "core"),
    ]  # fmt: skip


def test_the_marks_of_an_acceptance_are_set_once_and_a_file_that_comes_again_has_none() -> None:
    offered = replace(service([review("food")]), acceptance=Acceptance("core", limits(5)))
    late = swept(submitted(offered), offered, NOW + timedelta(days=30))
    assert (late.card, late.overdue, alarm_of(late)) == ("red", True, None)
    assert types(cases.sweep(late, offered, PLAIN, NOW + timedelta(days=31))) == []
    returned = cases.return_(late, (Missing("", "sign it"),)).case
    again = cases.submit(returned, offered, PLAIN, NOW + timedelta(days=40)).case
    assert (again.card, again.overdue) == (None, False)


def test_who_is_only_told_is_never_late() -> None:
    offered = service([review("food", 10), review("street", 0, kind="fyi")])
    case = swept(accepted(offered), offered, NOW + timedelta(days=60))
    assert (case.reviews["street"].marks, case.reviews["street"].alarm_at) == ((), None)
    assert case.reviews["food"].overdue


def test_every_mark_is_set_once_however_often_and_late_the_sweep_comes() -> None:
    offered = service([review("food", 10)])
    daily = accepted(offered)
    seen: list[str] = []
    for day in range(60):
        for _ in range(2):
            change = cases.sweep(daily, offered, PLAIN, NOW + timedelta(days=day))
            seen += types(change)
            daily = change.case
    once = cases.sweep(accepted(offered), offered, PLAIN, NOW + timedelta(days=60))
    assert sorted(seen) == sorted(types(once))
    assert _timeless(daily) == _timeless(once.case)


def _timeless(case: Case) -> Case:
    """Without the moments at which the sweep came."""
    return replace(case, cards={key: replace(each, given_at=NOW, appeal_by=NOW) for key, each in case.cards.items()})


def test_a_review_that_is_answered_gets_no_mark_any_more() -> None:
    offered = service([review("food", 10), review("fire", 30)])
    case = decided(accepted(offered), "food", offered).case
    assert told(case, offered, 15) == []


def test_silence_grants_only_where_the_catalogue_says_so() -> None:
    case = swept(accepted(SILENT), SILENT, LATE)
    assert (case.reviews["sign"].status, case.reviews["sign"].outcome) == ("deemed_approved", "approved")
    assert case.reviews["fire"].status == "open"


def test_silence_never_grants_what_guards_life_and_health() -> None:
    offered = service([review("sign", 5, on_overdue="approve", safety=True)])
    assert swept(accepted(offered), offered, LATE).reviews["sign"].status == "open"


def test_a_clerk_who_decides_after_silence_has_granted_is_told_so_even_before_the_sweep() -> None:
    with pytest.raises(Conflict, match="deemed approved"):
        decided(accepted(SILENT), "sign", SILENT, "refused", at=LATE)
    in_time = decided(accepted(SILENT), "sign", SILENT, "refused").case
    assert swept(in_time, SILENT, LATE).reviews["sign"].status == "refused"


def test_a_deemed_approval_opens_gates_and_ends_in_a_licence_like_any_other() -> None:
    offered = service([review("sign", 5, on_overdue="approve"), review("fire", after=("sign",))])
    case = swept(accepted(offered), offered, LATE)
    assert case.reviews["fire"].status == "open"
    case = cases.decide(decided(case, "fire", offered, at=LATE).case, LATE).case
    assert [each.id for each in cases.to_issue(case)] == ["sign", "fire"]


def test_silence_of_the_core_department_accepts_where_the_law_says_so() -> None:
    silent = replace(SILENT, acceptance=Acceptance("core-office", limits(5), on_overdue="accept"))
    change = cases.sweep(submitted(silent), silent, PLAIN, LATE)
    assert (change.case.status, types(change)[:2]) == ("in_review", ["acceptance.deemed", "case.accepted"])
    assert swept(submitted(SILENT), SILENT, LATE).status == "submitted"


EXTENDABLE = service([review("food", 10, extension=Extension(5, "department", "law art. 42"))])
FIVE = Longer(5, "the laboratory needs longer", "head", NOW)
COLLEAGUE = frozenset({"department"})


def extend(case: Case, longer: Longer = FIVE, rank: frozenset[str] = COLLEAGUE, offered: Service = EXTENDABLE) -> Case:
    return cases.extend(case, "food", longer, rank, offered, PLAIN, NOW).case


def test_an_extension_moves_both_dates_once_and_within_the_maximum() -> None:
    case = extend(accepted(EXTENDABLE))
    fifteen = accepted(service([review("food", 15)]))
    assert case.reviews["food"].promised_due_at == fifteen.reviews["food"].promised_due_at
    with pytest.raises(Conflict, match="happens once") as twice:
        extend(case)
    assert twice.value.why == "extended"
    assert extend(accepted(EXTENDABLE), replace(FIVE, by=1)).reviews["food"].longer == replace(FIVE, by=1)
    for wrong, pointers in (
        (replace(FIVE, by=6), ["/working_days"]),
        (replace(FIVE, by=0), ["/working_days"]),
        (replace(FIVE, reason=" "), ["/reason"]),
        (replace(FIVE, by=-1, reason=""), ["/working_days", "/reason"]),
    ):
        with pytest.raises(Invalid) as refusal:
            extend(accepted(EXTENDABLE), wrong)
        assert [each.pointer for each in refusal.value.errors] == pointers


def test_what_silence_has_answered_is_not_extended() -> None:
    offered = replace(EXTENDABLE, reviews=(replace(EXTENDABLE.reviews[0], on_overdue="approve"),))
    case = accepted(offered)
    with pytest.raises(Conflict, match="deemed approved"):
        cases.extend(case, "food", FIVE, COLLEAGUE, offered, PLAIN, NOW + timedelta(days=60))


def test_an_extension_needs_the_right_rank_and_never_ones_own_hand() -> None:
    with pytest.raises(Forbidden):
        extend(accepted(EXTENDABLE), rank=frozenset({"parent"}))
    mine = cases.claim(accepted(EXTENDABLE), "food", "head").case
    with pytest.raises(Forbidden, match="colleague"):
        extend(mine)


def test_without_a_rule_there_is_no_extension() -> None:
    offered = service([review("food", 10)])
    with pytest.raises(Conflict, match="no extension"):
        extend(accepted(offered), offered=offered)
