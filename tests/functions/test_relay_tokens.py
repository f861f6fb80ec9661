"""A waiting step ends when its answer stands in the table, whichever of the two came first; each token once."""

from typing import Any

import pytest

from accept.app import handler as accept
from onestop import cases, store
from relay.app import handler as relay
from relay.change import Change
from relay.tokens import Completion, due
from review.app import handler as review
from tests.functions.context import Context
from tests.functions.stream import Batch, Stream, failures
from tests.machines.execution import Execution
from tests.store.restaurants import NOW, accepted, calendar, decide, restaurant, submitted

AWAITED = ("food-permit", "fire-safety", "sewer-discharge", "outdoor-sign", "tobacco-retail")
"""The restaurant's reviews that somebody answers; the machine has a branch for each, and none for the automatic one."""


def execution(machine: str, name: str = "case-1-1") -> Execution:
    return Execution(f"{machine.replace(':stateMachine:', ':execution:')}:{name}")


def relayed(batch: Batch) -> set[str]:
    return failures(relay(batch, Context()))


@pytest.mark.parametrize("answer_first", [True, False])
def test_a_case_runs_through_whichever_comes_first_the_token_or_the_answer(
    machines: str, stream: Stream, answer_first: bool
) -> None:
    submitted()
    relayed(stream.batch())
    run = execution(machines)

    def take_token(name: str | None) -> None:
        event: dict[str, Any] = {"case": "case-1", "token": run.token(name)}
        (review if name else accept)(event | {"review": name} if name else event, Context())

    def answer(name: str | None) -> None:
        if name is None:
            store.apply("case-1", lambda case: cases.accept(case, restaurant(), calendar(), NOW), NOW)
        elif store.load("case-1").reviews[name].status == "open":
            decide("case-1", name)

    for each in (None, *AWAITED):
        for step in (answer, take_token) if answer_first else (take_token, answer):
            step(each)
        assert not relayed(stream.batch())
    assert store.load("case-1").status == "deciding"
    assert run.end() == ("SUCCEEDED", {"case": "case-1"})


def test_a_case_that_is_returned_ends_its_execution_and_comes_again_with_another(machines: str, stream: Stream) -> None:
    submitted()
    relayed(stream.batch())
    run = execution(machines)
    accept({"case": "case-1", "token": run.token(None)}, Context())
    missing = [cases.Missing("/answers/address", "the number of the house")]
    store.apply("case-1", lambda case: cases.return_(case, missing), NOW)
    relayed(stream.batch())
    assert run.end()[0] == "SUCCEEDED"
    assert run.entered()[-1] == "Not accepted"
    store.apply("case-1", lambda case: cases.submit(case, restaurant(), calendar(), NOW), NOW)
    assert not relayed(stream.batch())
    assert execution(machines, "case-1-2").token(None)


def test_a_token_that_a_newer_one_replaced_ends_its_execution(machines: str, stream: Stream) -> None:
    submitted()
    relayed(stream.batch())
    run = execution(machines)
    accept({"case": "case-1", "token": run.token(None)}, Context())
    accept({"case": "case-1", "token": "of a newer execution"}, Context())
    assert not relayed(stream.batch())
    assert run.end()[0] == "SUCCEEDED"


def test_a_review_that_the_case_does_not_have_ends_its_branch_at_once(machines: str, stream: Stream) -> None:
    accepted()
    relayed(stream.batch())
    run = execution(machines)
    accept({"case": "case-1", "token": run.token(None)}, Context())
    relayed(stream.batch())
    review({"case": "case-1", "review": "of a later version", "token": run.token("fire-safety")}, Context())
    assert not relayed(stream.batch())


def test_a_review_sent_back_holds_the_machines_join_until_it_is_answered_again(machines: str, stream: Stream) -> None:
    accepted()
    relayed(stream.batch())
    run = execution(machines)
    accept({"case": "case-1", "token": run.token(None)}, Context())
    relayed(stream.batch())
    for each in AWAITED:
        review({"case": "case-1", "review": each, "token": run.token(each)}, Context())
    decide("case-1", "fire-safety")
    why = cases.Reopening("", "overlooked", "core", NOW)
    store.apply("case-1", lambda case: cases.reopen(case, "fire-safety", why, restaurant(), calendar(), NOW), NOW)
    while waiting := [each.id for each in store.load("case-1").reviews.values() if each.status == "open"]:
        relayed(stream.batch())
        assert "Decide" not in run.entered()
        decide("case-1", next((each for each in waiting if each != "fire-safety"), "fire-safety"))
    assert not relayed(stream.batch())
    assert run.end() == ("SUCCEEDED", {"case": "case-1"})


OPEN = {"kind": "REVIEW", "case": "C", "status": "open", "branch_ended": False}
DONE = {**OPEN, "status": "approved", "branch_ended": True}
HELD = {**OPEN, "status": "approved"}


@pytest.mark.parametrize(
    ("before", "after", "completions"),
    [
        (OPEN, DONE, []),
        (OPEN, {**OPEN, "tokens": {"t"}}, []),
        ({**OPEN, "tokens": {"t"}}, {**DONE, "tokens": {"t"}}, [Completion("t", "success")]),
        ({**OPEN, "tokens": {"t"}}, {**HELD, "tokens": {"t"}}, []),
        ({**HELD, "tokens": {"t"}}, {**DONE, "tokens": {"t"}}, [Completion("t", "success")]),
        (DONE, {**DONE, "tokens": {"t"}}, [Completion("t", "success")]),
        ({}, {**DONE, "tokens": {"t"}}, [Completion("t", "success")]),
        ({**DONE, "tokens": {"t"}}, {**DONE, "tokens": {"t"}, "overdue": True}, []),
        ({**DONE, "tokens": {"t"}}, {**DONE, "tokens": {"t", "u"}}, [Completion("u", "success")]),
        (
            {**OPEN, "tokens": {"t", "u"}},
            {**DONE, "tokens": {"t", "u"}},
            [Completion("t", "success"), Completion("u", "success")],
        ),
    ],
)
def test_a_token_is_completed_by_the_change_that_makes_it_ready_and_by_no_other(
    before: dict[str, Any], after: dict[str, Any], completions: list[Completion]
) -> None:
    assert due(Change(before, after)) == completions


def test_a_late_function_of_an_execution_that_is_over_does_not_hide_who_waits(machines: str, stream: Stream) -> None:
    """Found by the model (proof/model, BROKEN_NEWEST_TOKEN): the review kept the newest token only."""
    accepted()
    relayed(stream.batch())
    run = execution(machines)
    accept({"case": "case-1", "token": run.token(None)}, Context())
    relayed(stream.batch())
    for each in AWAITED:
        review({"case": "case-1", "review": each, "token": run.token(each)}, Context())
        review({"case": "case-1", "review": each, "token": f"late, {each}"}, Context())
    store.apply("case-1", lambda case: cases.withdraw(case, NOW), NOW)
    assert not relayed(stream.batch())
    assert run.end()[0] == "SUCCEEDED"
