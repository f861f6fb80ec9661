"""The compiled machine, run: whatever the order of the answers, the join fires once, on the last of them."""

import json
from collections.abc import Iterator
from contextlib import suppress
from itertools import permutations
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from statemachines import FUNCTIONS, compile_service
from tests.machines.execution import Execution
from tests.machines.sample import review, service

REVIEWS = ("fire", "food", "sewer")


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The ARN of the machine of three reviews, in an interpreter of the language that runs in this process."""
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    with mock_aws(config={"stepfunctions": {"execute_state_machine": True}, "lambda": {"use_docker": False}}):
        definition = compile_service(service(*map(review, REVIEWS)), _functions())
        created = boto3.client("stepfunctions").create_state_machine(
            name="onestop-sample", definition=json.dumps(definition), roleArn=_role("machine")
        )
        yield created["stateMachineArn"]


def _functions() -> dict[str, str]:
    create: Any = boto3.client("lambda").create_function
    how = {"Runtime": "python3.13", "Role": _role("function"), "Handler": "app.handler", "Code": {"ZipFile": b""}}
    return {name: create(FunctionName=name, **how)["FunctionArn"] for name in FUNCTIONS}


def _role(name: str) -> str:
    created = boto3.client("iam").create_role(RoleName=name, AssumeRolePolicyDocument="{}")
    return str(created["Role"]["Arn"])


@pytest.mark.parametrize("order", list(permutations(REVIEWS)))
def test_reviews_join_in_any_order_of_answers(machine: str, order: tuple[str, ...]) -> None:
    case = Execution.start(machine)
    case.succeed(case.token(None))
    tokens = {name: case.token(name) for name in REVIEWS}
    for name in order:
        assert "Decide" not in case.entered()
        case.succeed(tokens[name])
    assert case.end() == ("SUCCEEDED", {"case": "C1"})
    assert case.entered()[:2] == ["Accept the case", "Reviews"]
    assert case.entered()[-2:] == ["Decide", "Issue"]
    assert len(case.entered()) == len(REVIEWS) + 4


@pytest.mark.parametrize("why", ["returned", "refused", "withdrawn"])
def test_a_case_that_is_not_accepted_ends_well_and_asks_nobody(machine: str, why: str) -> None:
    case = Execution.start(machine)
    case.fail(case.token(None), "NotAccepted", why)
    assert case.end() == ("SUCCEEDED", {"case": "C1"})
    assert case.entered() == ["Accept the case", "Not accepted"]


def test_what_an_answer_says_does_not_travel(machine: str) -> None:
    case = Execution.start(machine)
    case.succeed(case.token(None), {"case": "another", "outcome": "refused"})
    for name in REVIEWS:
        case.succeed(case.token(name), {"outcome": "refused"})
    assert case.end() == ("SUCCEEDED", {"case": "C1"})


def test_a_second_completion_moves_nothing(machine: str) -> None:
    case = Execution.start(machine)
    case.succeed(case.token(None))
    tokens = [case.token(name) for name in REVIEWS]
    for token in (tokens[0], tokens[0], tokens[1]):
        with suppress(ClientError):  # whether a used token is refused differs between AWS and its likenesses
            case.succeed(token)
    assert "Decide" not in case.entered()
    case.succeed(tokens[2])
    assert case.end() == ("SUCCEEDED", {"case": "C1"})
    assert len(case.entered()) == len(REVIEWS) + 4


def test_any_other_failure_of_acceptance_is_a_fault_of_ours_and_tried_again(machine: str) -> None:
    case = Execution.start(machine)
    case.fail(case.token(None), "SomethingElse", "")
    again = case.token(None, attempt=2)
    case.succeed(again)
    assert case.token(REVIEWS[0])
