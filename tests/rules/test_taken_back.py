"""A review that is off its department's desk: what letters and visits keep of the others, and what becomes of them."""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases.letter import Item, Letter
from onestop.cases.unwanted import taken_back, unvisited
from onestop.cases.visit import Part, Report, Visit
from tests.rules.services import review, service
from tests.rules.stages import accepted
from tests.rules.test_review_in_full import at

CASE = accepted(service([review("food"), review("fire")]))
FOOD, BOTH = Item("1-1", ("food",), "/answers/shop", "which?"), Item("1-2", ("food", "fire"), "", "sign it")
FIRE = Item("1-3", ("fire",), "/answers/area_m2", "how large?")


def letter_after(status: Any, *items: Item) -> Letter:
    letter = Letter(1, status, at(1), at(3), 15, items, at(4), at(25))
    return taken_back(replace(CASE, letters={1: letter}), "food").letters[1]


@pytest.mark.parametrize("status", ["collecting", "sent"])
def test_a_letter_keeps_what_another_review_asks_for(status: str) -> None:
    found = letter_after(status, FOOD, BOTH, FIRE)
    assert (found.status, found.items) == (status, (replace(BOTH, reviews=("fire",)), FIRE))


@pytest.mark.parametrize("status", ["collecting", "sent"])
def test_a_letter_of_it_alone_is_void(status: str) -> None:
    assert letter_after(status, FOOD).status == "void"


def test_a_letter_whose_other_items_are_answered_is_answered_once_it_has_left() -> None:
    answered = replace(FIRE, answered_at=at(7))
    assert letter_after("sent", FOOD, answered).status == "answered"
    assert letter_after("collecting", FOOD, answered).status == "collecting"
    assert letter_after("sent", FOOD, answered, BOTH).status == "sent"


@pytest.mark.parametrize("status", ["answered", "silent", "void"])
def test_a_letter_that_is_over_stays_as_it_is(status: str) -> None:
    assert letter_after(status, FOOD, BOTH).items == (FOOD, BOTH)


def test_a_letter_of_others_stays_as_it_is() -> None:
    assert letter_after("sent", FIRE).items == (FIRE,)


def visit_after(status: Any, *parts: Part) -> Visit:
    visit = Visit("v1", "inspection", "here", (at(5),), status, parts, at(5))
    return unvisited(replace(CASE, visits={"v1": visit}), "food").visits["v1"]


WRITTEN = Report("passed", "fine", at(6))


@pytest.mark.parametrize("status", ["offered", "scheduled"])
def test_a_visit_goes_on_for_whoever_else_takes_part(status: str) -> None:
    found = visit_after(status, Part("food"), Part("fire"))
    assert (found.status, found.reviews) == (status, ("fire",))


@pytest.mark.parametrize("status", ["offered", "scheduled"])
def test_a_visit_of_it_alone_is_off_and_still_says_whose_it_was(status: str) -> None:
    found = visit_after(status, Part("food"))
    assert (found.status, found.reviews) == ("cancelled", ("food",))


def test_a_visit_that_everybody_else_has_reported_on_has_done_its_work() -> None:
    found = visit_after("scheduled", Part("food"), Part("fire", WRITTEN))
    assert (found.status, found.reviews) == ("reported", ("fire",))
    assert visit_after("scheduled", Part("food", WRITTEN), Part("fire")).reviews == ("food", "fire")


@pytest.mark.parametrize("status", ["reported", "cancelled"])
def test_a_visit_that_is_over_stays_as_it_is(status: str) -> None:
    assert visit_after(status, Part("food"), Part("fire", WRITTEN)).reviews == ("food", "fire")
