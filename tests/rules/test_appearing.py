"""At the counter: who was checked, and which drafts go over to a clerk."""

from dataclasses import replace
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Appearance, Case
from onestop.cases.appearance import WALK_IN
from onestop.cases.appearing import MOST_APPEARANCES
from onestop.errors import Conflict, NotFound
from tests.rules.services import NOW, review, service
from tests.rules.stages import draft, submitted
from tests.rules.vocabulary import check

OFFERED = service([review("fire")])
SHOWN = Appearance("passport", "counter-2", NOW)


def walk_in(**given: Any) -> Case:
    return replace(draft(OFFERED), applicant=f"{WALK_IN}1", **given)


def test_a_case_of_the_counter_begins_with_its_identity_check() -> None:
    begun = cases.create("c", OFFERED, f"{WALK_IN}1", {}, NOW, "counter-2")
    change = cases.appeared(begun, SHOWN)
    assert change.case.appearances == (SHOWN,)
    assert [(each.type, each.actor) for each in change.events] == [
        ("case.created", "counter"),
        ("counter.identified", "counter"),
    ]
    assert change.events[-1].data == {"proof": "passport", "grade": "B"}


def test_a_draft_goes_over_to_the_clerk_and_both_checks_are_kept() -> None:
    first = replace(SHOWN, clerk="counter-1")
    change = cases.take_over_draft(walk_in(filed_by="counter-1", appearances=(first,)), SHOWN, named=False)
    assert (change.case.filed_by, change.case.appearances) == ("counter-2", (first, SHOWN))
    for each in change.events:
        check(each)


def test_the_number_alone_opens_no_draft_of_an_account() -> None:
    with pytest.raises(NotFound):
        cases.take_over_draft(draft(OFFERED), SHOWN, named=False)
    assert cases.take_over_draft(draft(OFFERED), SHOWN, named=True).case.filed_by == "counter-2"


@pytest.mark.parametrize(
    "case", [submitted(OFFERED), walk_in(appearances=(SHOWN,) * MOST_APPEARANCES)], ids=["handed in", "too often"]
)
def test_what_was_handed_in_and_what_went_from_hand_to_hand_too_often_stays(case: Case) -> None:
    with pytest.raises(Conflict):
        cases.take_over_draft(case, SHOWN, named=True)
