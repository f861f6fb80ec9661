"""Executions that are lost, one by one or all at once: the case goes on from the table."""

import boto3
import pytest

from cli.cases import recover_cases
from cli.demo.stage import Stage
from cli.local import process
from cli.local.access import environment
from cli.local.command import bring_up
from cli.local.home import Home
from cli.until import until
from tests.e2e.applying import WITHOUT_TOBACCO, accept, decide_all, ended, file

SERVICE = "open-restaurant"


@pytest.fixture
def operator(home: Home, monkeypatch: pytest.MonkeyPatch) -> boto3.Session:
    """An operator's own session, as `onestop cases recover` has it."""
    for name, value in environment(home).items():
        monkeypatch.setenv(name, value)
    return boto3.Session()


def test_a_stopped_execution_is_started_again(stage: Stage, operator: boto3.Session) -> None:
    case = file(stage, SERVICE, WITHOUT_TOBACCO)
    accept(stage, case)
    states, machine = stage.aws("stepfunctions"), stage.outputs.state_machines[SERVICE]
    first = f"{machine.replace(':stateMachine:', ':execution:')}:{case}-1"
    running = {"stateMachineArn": machine, "statusFilter": "RUNNING"}
    # The relay may still be starting.
    until(lambda: case in str(states.list_executions(**running)["executions"]), 30, "its execution")
    states.stop_execution(executionArn=first, cause="a test")
    assert recover_cases(operator, stage.outputs) >= 1
    assert recover_cases(operator, stage.outputs) == 0
    decide_all(stage, case)
    found = ended(stage, case)
    assert found["status"] == "approved"
    assert states.describe_execution(executionArn=first)["status"] == "ABORTED"


def test_cases_under_way_survive_a_restart(home: Home, stage: Stage, operator: boto3.Session) -> None:
    reviewed, submitted = file(stage, SERVICE, WITHOUT_TOBACCO), file(stage, SERVICE, WITHOUT_TOBACCO)
    accept(stage, reviewed)
    process.stop(home)
    assert bring_up(home) == stage.outputs
    accept(stage, submitted)
    for case in (reviewed, submitted):
        decide_all(stage, case)
        assert ended(stage, case)["status"] == "approved"
    assert recover_cases(operator, stage.outputs) == 0
