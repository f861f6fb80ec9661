"""The merge rule: when a verdict stands, and that the order of answers never changes it."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue.procedure import Merge
from onestop.catalogue.service import Service
from onestop.merge import partly, verdict
from tests.rules.services import review, service

ANSWERS = ("approved", "approved_with_conditions", "refused", "not_required", "cancelled")


@st.composite
def answered(draw: st.DrawFn) -> tuple[Service, Mapping[str, str], list[str]]:
    """A service of up to eight reviews, an answer for each, and an order in which the answers come."""
    names = [f"r{number}" for number in range(draw(st.integers(1, 8)))]
    reviews = [
        review(
            name,
            kind=draw(st.sampled_from(["binding", "binding", "advisory", "fyi"])),
            on_refusal=draw(st.sampled_from(["fatal", "curable"])),
        )
        for name in names
    ]
    rule = draw(
        st.sampled_from(
            [
                Merge("all"),
                Merge("all", partial=True),
                *(Merge("quorum", needed) for needed in range(1, len(names) + 1)),
            ]
        )
    )
    outcomes = {name: draw(st.sampled_from(ANSWERS)) for name in names}
    return service(reviews, merge=rule), outcomes, draw(st.permutations(names))


def verdicts(offered: Service, outcomes: Mapping[str, str], order: list[str]) -> list[Any]:
    """The verdict after each answer."""
    statuses = dict.fromkeys(outcomes, "open")
    found = [verdict(offered, statuses)]
    for name in order:
        statuses[name] = outcomes[name]
        found.append(verdict(offered, statuses))
    return found


@given(answered())
def test_a_verdict_once_reached_stands_whatever_comes_after(case: tuple[Service, Mapping[str, str], list[str]]) -> None:
    found = verdicts(*case)
    reached = [each for each in found if each is not None]
    assert len(set(reached)) <= 1
    assert found[-1] is not None
    assert found == sorted(found, key=lambda each: each is not None)


@given(answered(), st.randoms(use_true_random=False))
def test_every_order_of_answers_leads_to_the_same_verdict(
    case: tuple[Service, Mapping[str, str], list[str]], random: Any
) -> None:
    offered, outcomes, order = case
    other = list(order)
    random.shuffle(other)
    assert verdicts(offered, outcomes, order)[-1] == verdicts(offered, outcomes, other)[-1]


def test_all_must_be_positive() -> None:
    offered = service([review("fire"), review("food")])
    assert verdict(offered, {"fire": "approved", "food": "open"}) is None
    assert verdict(offered, {"fire": "approved", "food": "approved_with_conditions"}) == "approved"


def test_a_fatal_refusal_refuses_at_once() -> None:
    offered = service([review("fire"), review("food")])
    assert verdict(offered, {"fire": "refused", "food": "open"}) == "refused"


def test_a_curable_refusal_waits_for_the_others_so_that_everything_is_told_together() -> None:
    offered = service([review("sign", on_refusal="curable"), review("food")])
    assert verdict(offered, {"sign": "refused", "food": "open"}) is None
    assert verdict(offered, {"sign": "refused", "food": "approved"}) == "refused"


@pytest.mark.parametrize("kind", ["advisory", "fyi"])
def test_an_advisory_or_fyi_review_neither_holds_up_nor_refuses(kind: str) -> None:
    offered = service([review("neighbours", kind=kind), review("food")])
    assert verdict(offered, {"neighbours": "open", "food": "approved"}) == "approved"
    assert verdict(offered, {"neighbours": "refused", "food": "approved"}) == "approved"


def test_a_review_that_is_not_required_does_not_count() -> None:
    offered = service([review("tobacco"), review("food")])
    assert verdict(offered, {"tobacco": "not_required", "food": "approved"}) == "approved"
    assert verdict(offered, {"tobacco": "not_required", "food": "not_required"}) == "approved"


def test_a_quorum_is_reached_or_out_of_reach() -> None:
    offered = service([review(name, on_refusal="curable") for name in "abc"], merge=Merge("quorum", 2))
    assert verdict(offered, {"a": "approved", "b": "open", "c": "open"}) is None
    assert verdict(offered, {"a": "approved", "b": "approved", "c": "open"}) == "approved"
    assert verdict(offered, {"a": "refused", "b": "refused", "c": "open"}) == "refused"


def test_a_quorum_still_waits_for_whoever_could_refuse_fatally() -> None:
    offered = service([review("a", on_refusal="curable"), review("fire")], merge=Merge("quorum", 1))
    assert verdict(offered, {"a": "approved", "fire": "open"}) is None
    assert verdict(offered, {"a": "approved", "fire": "refused"}) == "refused"


def test_a_partial_rule_bears_a_curable_refusal_as_long_as_a_permit_stands() -> None:
    offered = service([review("sign", on_refusal="curable"), review("food")], merge=Merge("all", partial=True))
    assert verdict(offered, {"sign": "refused", "food": "open"}) is None
    assert verdict(offered, {"sign": "refused", "food": "approved"}) == "approved"
    assert verdict(offered, {"sign": "approved", "food": "refused"}) == "refused"
    assert partly(offered, {"sign": "refused", "food": "approved"})
    assert not partly(offered, {"sign": "approved", "food": "approved"})


def test_a_partial_rule_approves_nothing_when_no_permit_would_be_issued() -> None:
    reviews = [review("sign", on_refusal="curable"), review("register", permit=None)]
    offered = service(reviews, merge=Merge("all", partial=True))
    assert verdict(offered, {"sign": "refused", "register": "approved"}) == "refused"
