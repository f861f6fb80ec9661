"""Cards: charged to whoever had the work, contested once and in time, settled once and by nobody with a part in it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Card, Case, Missing, Reopening, Transfer, Verdict, Viewer
from onestop.cases.card import Appeal, Settlement
from onestop.cases.card_view import card_view
from onestop.cases.carding import shows
from onestop.catalogue.procedure import Supervision
from onestop.catalogue.review import Acceptance
from onestop.clock import iso
from onestop.errors import Conflict, Forbidden, Invalid, NotFound
from tests.rules.services import NOW, PLAIN, limits, review, service
from tests.rules.stages import accepted, decided, submitted, swept, types

OFFERED = replace(service([review("food", 10), review("fire", 30)]), supervision=Supervision((50,), 50, 90, 3))
YELLOW_AT, RED_AT = NOW + timedelta(days=8), NOW + timedelta(days=14)
"""Half of ten working days from a Friday end on day 7, nine of them on day 13."""
HEARD = Verdict("confirmed", ["no reason for it"], "inspector")
LIFTED = Verdict("lifted", ["the file came from elsewhere"], "inspector")


def carded(at: datetime = YELLOW_AT) -> Case:
    return swept(accepted(OFFERED), OFFERED, at)


def appealed(case: Case, card: str = "food-yellow", at: datetime = YELLOW_AT) -> Case:
    return cases.appeal_card(case, card, "ann", ["it came late"], at).case


def settled(case: Case, verdict: Verdict, card: str = "food-yellow", at: datetime = YELLOW_AT) -> Case:
    return cases.settle_card(case, card, verdict, at).case


def test_a_card_says_which_clock_whose_work_how_much_of_its_time_and_until_when_it_can_be_contested() -> None:
    """Three working days from a Saturday end on Wednesday."""
    (card,) = carded().cards.values()
    by = (YELLOW_AT + timedelta(days=4)).replace(hour=15, minute=59, second=59)
    assert card == Card("food-yellow", "review", "food", "yellow", "food-office", 50, YELLOW_AT, by)
    assert card.state == "open"
    told = cases.sweep(accepted(OFFERED), OFFERED, PLAIN, YELLOW_AT).events[-1]
    facts = {"card": "yellow", "card_id": "food-yellow", "department": "food-office", "review": "food"}
    assert (told.type, told.data) == ("supervision.card", facts)


def test_only_the_worst_card_shows_while_somebody_is_waited_for() -> None:
    case = carded(RED_AT)
    assert {name: shows(case, each) for name, each in case.cards.items()} == {"food-yellow": False, "food-red": True}
    answered = decided(case, "food", OFFERED, at=RED_AT).case
    assert not any(shows(answered, each) for each in answered.cards.values())
    assert answered.reviews["food"].card == "red"


def test_a_card_stays_with_whoever_had_the_work_when_it_was_given() -> None:
    passed = Transfer("food-office", "health", "theirs", YELLOW_AT)
    moved = cases.transfer(carded(), "food", "ann", passed, {"health"}, OFFERED, PLAIN, YELLOW_AT).case
    later = swept(moved, OFFERED, RED_AT)
    assert {each.id: each.department for each in later.cards.values()} == {
        "food-yellow": "food-office",
        "food-red": "health",
    }


def test_a_card_is_contested_once_with_reasons_and_in_time() -> None:
    case = carded()
    change = cases.appeal_card(case, "food-yellow", "ann", ["it came late"], YELLOW_AT)
    assert (change.case.cards["food-yellow"].state, types(change)) == ("appealed", ["supervision.card_appealed"])
    assert "late" not in str([each.data for each in change.events])
    by = case.cards["food-yellow"].appeal_by
    assert appealed(case, at=by).cards["food-yellow"].state == "appealed"
    with pytest.raises(Conflict, match="ended"):
        appealed(case, at=by + timedelta(seconds=1))
    with pytest.raises(Conflict, match="appealed already"):
        appealed(change.case)
    with pytest.raises(Invalid):
        cases.appeal_card(case, "food-yellow", "ann", [" "], YELLOW_AT)
    with pytest.raises(NotFound):
        appealed(case, "food-red")


def test_nothing_is_confirmed_before_its_department_was_heard_or_let_its_time_pass() -> None:
    case = carded()
    by = case.cards["food-yellow"].appeal_by
    with pytest.raises(Conflict, match="may still contest"):
        settled(case, HEARD, at=by)
    assert settled(case, HEARD, at=by + timedelta(seconds=1)).cards["food-yellow"].state == "confirmed"
    assert settled(appealed(case), HEARD).cards["food-yellow"].state == "confirmed"


def test_a_confirmed_card_stands_and_a_lifted_one_does_not_and_is_not_given_again() -> None:
    case = appealed(carded())
    assert settled(case, HEARD).reviews["food"].card == "yellow"
    change = cases.settle_card(case, "food-yellow", LIFTED, YELLOW_AT)
    assert (change.case.reviews["food"].card, change.events[0].data["outcome"]) == (None, "lifted")
    assert change.events[0].actor == "supervisor"
    again = cases.sweep(change.case, OFFERED, PLAIN, YELLOW_AT + timedelta(minutes=1))
    assert types(again) == []
    later = swept(change.case, OFFERED, RED_AT)
    assert (later.reviews["food"].card, sorted(later.cards)) == ("red", ["food-red", "food-yellow"])


def test_with_the_red_card_lifted_the_yellow_one_shows() -> None:
    case = settled(carded(RED_AT), LIFTED, "food-red")
    assert case.reviews["food"].card == "yellow"
    assert shows(case, case.cards["food-yellow"])


def test_a_card_is_settled_once_with_reasons_and_by_nobody_who_has_a_part_in_it() -> None:
    case = appealed(carded())
    with pytest.raises(Invalid):
        settled(case, replace(LIFTED, reasons=()))
    for own in (replace(LIFTED, clerk="ann"), replace(LIFTED, departments=frozenset({"food-office"}))):
        with pytest.raises(Forbidden, match="somebody else"):
            settled(case, own)
    for verdict in (HEARD, LIFTED):
        with pytest.raises(Conflict, match="confirmed already"):
            settled(settled(case, HEARD), verdict)


def test_a_review_that_begins_anew_gets_cards_of_its_own_and_the_old_ones_stay_as_they_were_settled() -> None:
    done = decided(carded(), "food", OFFERED, at=YELLOW_AT).case
    why = Reopening("", "overlooked", "core", YELLOW_AT)
    again = cases.reopen(done, "food", why, OFFERED, PLAIN, YELLOW_AT).case
    assert again.reviews["food"].card is None
    assert not shows(again, again.cards["food-yellow"])
    late = swept(again, OFFERED, YELLOW_AT + timedelta(days=9))
    assert sorted(late.cards) == ["food-yellow", "food-yellow-2"]
    assert settled(late, LIFTED).reviews["food"].card == "yellow"
    assert settled(late, LIFTED, "food-yellow-2").reviews["food"].card is None


def test_an_acceptance_carries_cards_like_a_review_and_each_time_that_it_is_submitted() -> None:
    offered = replace(OFFERED, acceptance=Acceptance("core", limits(5)))
    late = swept(submitted(offered), offered, NOW + timedelta(days=6))
    (card,) = late.cards.values()
    assert (card.id, card.clock, card.department, late.card) == ("acceptance-yellow", "acceptance", "core", "yellow")
    assert shows(late, card)
    assert settled(late, LIFTED, card.id).card is None
    returned = cases.return_(late, (Missing("", "sign it"),)).case
    assert not shows(returned, card)
    again = cases.submit(returned, offered, PLAIN, NOW + timedelta(days=10)).case
    twice = swept(again, offered, NOW + timedelta(days=16))
    assert sorted(twice.cards) == ["acceptance-yellow", "acceptance-yellow-2"]


@pytest.mark.parametrize(
    ("viewer", "reasons"),
    [
        (Viewer(whole=True), []),
        (Viewer(whole=True, supervises=True), ["it came late"]),
        (Viewer(departments=frozenset({"food-office"})), ["it came late"]),
        (Viewer(departments=frozenset({"core-office"})), []),
    ],
)
def test_what_is_said_of_a_card_stays_between_its_department_and_supervision(viewer: Viewer, reasons: Any) -> None:
    case = settled(appealed(carded()), LIFTED)
    (shown,) = cases.view(case, OFFERED, viewer)["cards"]
    assert shown == card_view(case.cards["food-yellow"], viewer)
    assert shown["appeal"]["reasons"] == reasons
    assert bool(shown["settlement"]["reasons"]) == bool(reasons)
    assert (shown["state"], shown["settlement"]["outcome"]) == ("lifted", "lifted")


def test_another_department_is_not_told_of_it() -> None:
    assert cases.view(carded(), OFFERED, Viewer(departments=frozenset({"fire-office"})))["cards"] == []


def test_a_card_in_full() -> None:
    given = Card(
        "food-red-2",
        "review",
        "food",
        "red",
        "food-office",
        100,
        NOW,
        NOW + timedelta(days=5),
        Appeal(("it came late",), "clerk", NOW + timedelta(days=1)),
        Settlement("confirmed", ("it did not",), "boss", NOW + timedelta(days=2)),
    )
    assert card_view(given, Viewer(supervises=True)) == {
        "id": "food-red-2",
        "clock": "review",
        "review": "food",
        "card": "red",
        "department": "food-office",
        "percent": 100,
        "state": "confirmed",
        "given_at": iso(NOW),
        "appeal_by": iso(NOW + timedelta(days=5)),
        "appeal": {"at": iso(NOW + timedelta(days=1)), "reasons": ["it came late"]},
        "settlement": {"outcome": "confirmed", "at": iso(NOW + timedelta(days=2)), "reasons": ["it did not"]},
    }
