"""A review in somebody's hands: who may hand it on, to whom, and what supervision may that a colleague may not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from onestop import cases
from onestop.cases import Assignment, Case, Deficiency, Request, Review, Transfer, Viewer
from onestop.catalogue.review import Sees
from onestop.errors import Conflict, Invalid, NotFound
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided, types

PREMISES = Sees(("premises",), ())
OFFERED = service([review("food", sees=PREMISES), review("fire", after=("food",))], amendable=True)
BY_ANN, BY_BEN = Assignment("ann", NOW), Assignment("ben", NOW)
BY_CHIEF = Assignment("chief", NOW, "ann is ill")


def handed(case: Case, to: str | None = "ben", given: Assignment = BY_ANN, *, supervises: bool = False) -> Case:
    return cases.assign(case, "food", to, given, supervises=supervises).case


def claimed(by: str = "ann") -> Case:
    return cases.claim(accepted(OFFERED), "food", by).case


def food(case: Case) -> Review:
    return case.reviews["food"]


def test_what_nobody_has_is_handed_to_a_colleague_who_has_it_then_as_if_they_had_claimed_it() -> None:
    change = cases.assign(accepted(OFFERED), "food", "ben", BY_ANN)
    state = food(change.case)
    assert (state.status, state.claimed_by, state.assigned) == ("claimed", "ben", BY_ANN)
    assert (types(change), change.events[0].actor) == (["review.assigned"], "department:food-office")
    assert change.events[0].data == {"review": "food", "department": "food-office"}
    with pytest.raises(Conflict, match="colleague"):
        cases.claim(change.case, "food", "ann")
    assert decided(handed(accepted(OFFERED), "clerk"), "food", OFFERED).case.reviews["food"].status == "approved"


def test_only_whoever_has_it_hands_it_on_and_whoever_handed_it_out_takes_it_back() -> None:
    assert food(handed(claimed())).claimed_by == "ben"
    with pytest.raises(Conflict, match="colleague"):
        handed(claimed("cat"))
    mistaken = handed(accepted(OFFERED), "nobody-i-know")
    assert food(handed(mistaken, "cat")).claimed_by == "cat"
    with pytest.raises(Conflict, match="colleague"):
        handed(mistaken, "cat", BY_BEN)


def test_handing_it_to_whoever_has_it_changes_nothing() -> None:
    assert cases.assign(claimed(), "food", "ann", BY_ANN).events == ()
    assert cases.assign(accepted(OFFERED), "food", None, BY_ANN).events == ()


def test_it_goes_back_to_the_list_when_it_is_given_to_nobody() -> None:
    change = cases.assign(claimed(), "food", None, BY_ANN)
    state = food(change.case)
    assert types(change) == ["review.released"]
    assert (state.status, state.claimed_by, state.assigned) == ("open", None, None)


def test_supervision_takes_it_out_of_anybodys_hands_and_owes_its_reason() -> None:
    change = cases.assign(claimed(), "food", "ben", BY_CHIEF, supervises=True)
    assert (food(change.case).claimed_by, change.events[0].actor) == ("ben", "supervisor")
    assert "ill" not in str(change.events)
    for reason in (None, " "):
        with pytest.raises(Invalid):
            handed(claimed(), "ben", replace(BY_CHIEF, reason=reason), supervises=True)


def test_what_waits_for_the_applicant_is_handed_on_with_its_clock_stopped() -> None:
    request = Request([Deficiency("/answers/shop", "why")])
    asked = cases.ask(claimed(), "food", "ann", request, OFFERED, PLAIN, NOW).case
    sent = cases.sweep(asked, OFFERED, PLAIN, NOW + timedelta(days=10)).case
    assert food(sent).status == "awaiting_applicant"
    moved = handed(sent)
    assert (food(moved).status, food(moved).claimed_by) == ("awaiting_applicant", "ben")
    again = cases.respond(moved, 1, {"shop": "茶樓"}, {}, OFFERED, PLAIN, NOW + timedelta(days=11)).case
    assert (food(again).status, food(again).claimed_by) == ("claimed", "ben")


def test_what_is_not_on_a_desk_is_handed_to_nobody() -> None:
    with pytest.raises(Conflict, match="waits for"):
        cases.assign(accepted(OFFERED), "fire", "ben", BY_ANN)
    with pytest.raises(Conflict, match="already"):
        handed(decided(accepted(OFFERED), "food", OFFERED).case)
    with pytest.raises(NotFound):
        cases.assign(accepted(OFFERED), "water", "ben", BY_ANN)


def test_whoever_had_read_an_older_file_must_take_it_themselves() -> None:
    amended = cases.amend_submitted(claimed(), OFFERED, {"shop": "茶樓"}, PLAIN, NOW).case
    with pytest.raises(Conflict, match="claim it themselves"):
        handed(amended, "ann", BY_BEN)
    assert food(handed(amended, "ben", BY_BEN)).claimed_by == "ben"
    assert food(cases.claim(amended, "food", "ann").case).claimed_by == "ann"


def test_how_it_came_to_somebody_is_forgotten_with_their_having_it() -> None:
    mine = cases.release(handed(accepted(OFFERED)), "food", "ben").case
    assert food(cases.claim(mine, "food", "ben").case).assigned is None
    passed = Transfer("food-office", "health", "theirs", NOW)
    gone = cases.transfer(handed(accepted(OFFERED)), "food", "ben", passed, {"health"}, OFFERED, PLAIN, NOW).case
    assert (food(gone).assigned, food(gone).claimed_by) == (None, None)


def test_who_has_it_and_why_is_for_its_department_and_supervision() -> None:
    case = handed(claimed(), "ben", BY_CHIEF, supervises=True)
    for viewer, told in {
        Viewer(whole=True): None,
        Viewer(whole=True, supervises=True): "ben",
        Viewer(departments=frozenset({"food-office"})): "ben",
        Viewer(departments=frozenset({"fire-office", "core-office"})): None,
    }.items():
        shown = cases.view(case, OFFERED, viewer)["reviews"][0]
        assert shown["claimed_by"] == told
        assert bool(shown["assigned"]) == (told is not None)
