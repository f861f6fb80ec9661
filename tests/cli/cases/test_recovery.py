"""A lost execution is started again from the table, and goes on from what is decided."""

from typing import Any

import boto3
import pytest

from accept.app import handler as accept
from cli.cases import Recovered, recover_cases, recovered
from cli.outputs import Outputs
from onestop import cases, store
from relay.app import handler as relay
from review.app import handler as review
from tests.functions.context import Context
from tests.functions.queue import messages
from tests.functions.stream import Stream
from tests.machines.execution import Execution
from tests.store.restaurants import NOW, accepted, approved, calendar, decide, restaurant, submitted


@pytest.fixture
def case(machines: str, stream: Stream) -> "Conducted":
    return Conducted(machines, stream)


class Conducted:
    """`case-1` with the functions around it called as Lambda would."""

    def __init__(self, machine: str, stream: Stream) -> None:
        self._machine, self._stream = machine, stream

    def relay(self) -> None:
        relay(self._stream.batch(), Context())

    def run(self, name: str = "case-1-1") -> Execution:
        return Execution(f"{self._machine.replace(':stateMachine:', ':execution:')}:{name}")

    def take_token(self, run: Execution, name: str | None) -> None:
        event: dict[str, Any] = {"case": "case-1", "token": run.token(name)}
        (review if name else accept)(event | {"review": name} if name else event, Context())
        self.relay()

    def kill(self, name: str = "case-1-1") -> None:
        """As a restart of the emulator does, and no retry helps."""
        run = self.run(name)
        run.fail(run.token(None), "States.Timeout", "")
        assert run.end()[0] == "FAILED"


def recover(outputs: Outputs) -> list[Recovered]:
    return list(recovered(boto3.Session(), outputs))


def test_a_case_whose_execution_runs_is_left_alone(case: Conducted, outputs: Outputs) -> None:
    submitted()
    case.relay()
    assert recover(outputs) == []


def test_an_execution_that_was_never_started_is_started_under_its_own_name(case: Conducted, outputs: Outputs) -> None:
    submitted()
    assert recover(outputs) == [Recovered("case-1", "case-1-1 missing", "case-1-1", 1)]
    case.relay()
    assert recover_cases(boto3.Session(), outputs) == 0
    assert {each["subject"] for each in messages("onestop-market-regulation")} == {"case-1/acceptance"}


def test_a_lost_case_skips_what_is_decided_and_runs_to_its_end(case: Conducted, outputs: Outputs) -> None:
    accepted()
    case.relay()
    decide("case-1", "fire-safety")
    case.kill()
    messages("onestop-water")
    messages("onestop-fire-rescue")
    (found,) = recover(outputs)
    assert (found.lost, found.execution) == ("case-1-1 failed", "case-1-1-r1")
    assert [each["subject"] for each in messages("onestop-water")] == ["case-1/sewer-discharge"]
    assert messages("onestop-fire-rescue") == []
    run = case.run("case-1-1-r1")
    case.take_token(run, None)
    for each in (each for each in restaurant().reviews if each.kind != "automatic"):
        case.take_token(run, each.id)
    while waiting := [each.id for each in store.load("case-1").reviews.values() if each.status == "open"]:
        decide("case-1", waiting[0])
    case.relay()
    assert run.end()[0] == "SUCCEEDED"


def test_a_case_that_is_lost_again_is_started_again(case: Conducted, outputs: Outputs) -> None:
    submitted()
    case.relay()
    for lost, name in (("case-1-1", "case-1-1-r1"), ("case-1-1-r1", "case-1-1-r2")):
        case.kill(lost)
        assert [each.execution for each in recover(outputs)] == [name]
    assert recover(outputs) == []


def test_a_submission_of_its_own_has_executions_of_its_own(case: Conducted, outputs: Outputs) -> None:
    submitted()
    case.relay()
    missing = [cases.Missing("/answers/address", "the number of the house")]
    store.apply("case-1", lambda state: cases.return_(state, missing), NOW)
    assert recover(outputs) == []
    store.apply("case-1", lambda state: cases.submit(state, restaurant(), calendar(), NOW), NOW)
    assert [each.execution for each in recover(outputs)] == ["case-1-2"]


@pytest.mark.usefixtures("case")
def test_an_approved_case_is_under_way_until_its_licences_are_issued(outputs: Outputs) -> None:
    approved()
    assert [each.execution for each in recover(outputs)] == ["case-1-1"]


@pytest.mark.usefixtures("deployed")
def test_a_case_of_a_service_that_is_gone_is_named_and_holds_up_no_other(outputs: Outputs) -> None:
    submitted()
    gone = Outputs(**{**{name: getattr(outputs, name) for name in Outputs.__slots__}, "state_machines": {}})
    assert recover(gone) == [Recovered("case-1", "no state machine for open-restaurant", None)]
    assert recover_cases(boto3.Session(), gone) == 0
