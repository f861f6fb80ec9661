"""Whatever is lost at whatever moment, `recover` brings the case to the end that it would have had."""

from collections.abc import Callable, Sequence
from functools import partial
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from onestop import cases
from onestop.cases import Case, under_way
from onestop.cases.status import FINAL
from onestop.catalogue.service import Service
from onestop.merge import COUNTED
from tests.proof.conductor import Conductor
from tests.proof.people import People
from tests.rules.random_services import services
from tests.rules.services import NOW, PLAIN
from tests.rules.stages import draft

ROUNDS = 40
"""Far more than it takes: each is an operator's look, an applicant's and the clock's."""
LONG = 10_000
outcomes = st.sampled_from(["conflicting", "approved", "conflicting", "approved", "conflicting", "refused"])
turned = st.sampled_from(["sent back", "corrected", "", "sent back"])
dice = st.integers(0, 2**16).map(Random)


def ended(offered: Service, make: Callable[[Conductor], People], random: Random, disasters: Sequence[int] = ()) -> Case:
    """The case at its end; after each of so many jobs there is a disaster, and somebody recovers."""
    world = Conductor(draft(offered), offered, random)
    people = make(world)
    world.write(lambda case: cases.submit(case, offered, PLAIN, NOW))
    for jobs in disasters:
        world.work(jobs)
        world.disaster()
        world.recover()
    for _ in range(ROUNDS):
        world.recover()
        world.work(LONG)
        people.look()
        if not world.jobs and not under_way(world.case) and world.case.status in FINAL:
            break
    assert not world.jobs
    assert not under_way(world.case)
    assert set(world.phases.values()) <= {"over", "stopped"}
    return world.case


@given(services(), st.data(), dice, dice, st.lists(st.integers(0, 40), min_size=1, max_size=4))
def test_recovered_from_any_prefix_a_case_comes_to_the_same_end(
    offered: Service, data: Any, one: Random, other: Random, disasters: list[int]
) -> None:
    answers = {each.id: data.draw(outcomes) for each in offered.reviews}
    turns = {
        each.id: data.draw(st.sampled_from(["sent back", "corrected", "", "sent back"])) for each in offered.reviews
    }
    turns["returned"] = data.draw(st.sampled_from(["", "", "yes"]))
    make = partial(People, answers=answers, turns=turns)
    undisturbed, recovered = ended(offered, make, one), ended(offered, make, other, disasters)
    assert recovered.status == undisturbed.status
    permits = [owed(each, offered) for each in (undisturbed, recovered)]
    assert offered.merge.rule == "quorum" or permits[0] == permits[1]


def owed(case: Case, offered: Service) -> set[str]:
    """Reviews that count and have their licence; a quorum is content with the first who say yes."""
    counted = {each.id for each in offered.reviews if each.kind in COUNTED}
    return {each.review for each in case.licences.values()} & counted
