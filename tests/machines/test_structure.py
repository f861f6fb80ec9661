"""Any service compiles to a machine that the language allows, that costs N + 4 and carries the case alone."""

from collections.abc import Iterator
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from statelint.linter import Linter

from onestop.catalogue.limit import Limit, Limits, Unit
from onestop.catalogue.service import Service
from statemachines import FUNCTIONS, compile_service
from tests.machines.sample import review, service

ARNS = {name: f"arn:aws:lambda:eu-west-1:123456789012:function:onestop-{name}" for name in FUNCTIONS}
YEAR = 31_536_000

units: st.SearchStrategy[Unit] = st.sampled_from(get_args(Unit))
limits = st.builds(Limit, st.integers(0, 400), units).map(lambda limit: Limits(limit, limit))
identifiers = st.from_regex(r"[a-z]([a-z0-9-]{0,30}[a-z0-9])?", fullmatch=True)


@st.composite
def services(draw: st.DrawFn) -> Service:
    """Joint services of one to twelve reviews, under any limits."""
    names = draw(st.lists(identifiers, min_size=1, max_size=12, unique=True))
    return service(*(review(name, draw(limits)) for name in names), acceptance=draw(limits))


def states(machine: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every state of a machine and of its branches."""
    for name, state in machine["States"].items():
        yield name, state
        for branch in state.get("Branches", ()):
            yield from states(branch)


def tasks(machine: dict[str, Any]) -> list[dict[str, Any]]:
    return [state for _, state in states(machine) if state["Type"] == "Task"]


@settings(max_examples=20)  # the linter is slow
@given(services())
def test_the_language_allows_it(each: Service) -> None:
    assert Linter.validate(compile_service(each, ARNS)) == []


@given(services())
def test_the_good_path_costs_four_states_more_than_the_reviews_that_somebody_answers(each: Service) -> None:
    machine = compile_service(each, ARNS)
    path, name = [], machine["StartAt"]
    while name:
        path.append(name)
        name = machine["States"][name].get("Next")
    inside = [state for branch in machine["States"]["Reviews"]["Branches"] for state in branch["States"]]
    assert path == ["Accept the case", "Reviews", "Decide", "Issue"]
    answered = [review for review in each.reviews if review.kind != "automatic"]
    assert inside == [f"Review: {review.id}" for review in answered or each.reviews]


@given(services())
def test_names_are_unique_and_short_enough(each: Service) -> None:
    names = [name for name, _ in states(compile_service(each, ARNS))]
    assert len(names) == len(set(names))
    assert max(map(len, names)) <= 80


@given(services())
def test_only_the_case_travels(each: Service) -> None:
    machine = compile_service(each, ARNS)
    assert {state["Type"] for _, state in states(machine)} == {"Task", "Parallel", "Succeed"}
    assert all(state["ResultPath"] is None for _, state in states(machine) if state["Type"] != "Succeed")
    told = {key for task in tasks(machine) for key in task["Parameters"]["Payload"]}
    assert told == {"case.$", "token.$", "review"}


@given(services())
def test_every_wait_ends_within_a_year_but_never_within_the_law(each: Service) -> None:
    longest = sum(limits.statutory.within for limits in _limits(each) if limits.statutory.unit != "hours")
    waits = [task for task in tasks(compile_service(each, ARNS)) if "TimeoutSeconds" in task]
    assert len(waits) == len(each.reviews) + 1
    for wait in waits:
        assert 0 < wait["TimeoutSeconds"] < YEAR
        assert wait["TimeoutSeconds"] >= min(longest * 86_400, YEAR * 0.98)


@given(services())
def test_every_task_is_tried_again_and_one_alone_is_caught(each: Service) -> None:
    machine = compile_service(each, ARNS)
    assert all(task["Retry"][-1]["ErrorEquals"] == ["States.TaskFailed"] for task in tasks(machine))
    caught = {name: state["Catch"] for name, state in states(machine) if "Catch" in state}
    assert list(caught) == ["Accept the case"]
    assert [catch["ErrorEquals"] for catch in caught["Accept the case"]] == [["NotAccepted"]]


def test_another_partition_of_aws_is_named_in_every_resource() -> None:
    machine = compile_service(service(review("fire-safety")), ARNS, partition="aws-cn")
    assert {task["Resource"].split(":states:")[0] for task in tasks(machine)} == {"arn:aws-cn"}


def _limits(each: Service) -> list[Limits]:
    return [each.acceptance.limits, *(review.limits for review in each.reviews)]
