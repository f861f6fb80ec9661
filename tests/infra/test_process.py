"""What works, as it goes to AWS."""

import json
from pathlib import Path
from typing import Any

import pytest

from infra.duties import DUTIES
from infra.names import KEY_ALIAS
from onestop.catalogue import shipped
from onestop.settings import Settings
from tests.infra.assembly import Assembly
from tests.infra.conftest import app

QUEUES = "ONESTOP_QUEUE_PREFIX"


def functions(assembly: Assembly) -> dict[str, dict[str, Any]]:
    """Properties of each function by its name."""
    made = assembly.resources("AWS::Lambda::Function").values()
    return {each["FunctionName"].removeprefix("onestop-"): each for each in made}


def test_each_function_runs_on_arm_with_its_layers_and_a_log_that_ends(aws: Assembly) -> None:
    logs = aws.resources("AWS::Logs::LogGroup")
    assert all(each["RetentionInDays"] for each in logs.values())
    assert functions(aws).keys() == DUTIES.keys()
    for name, each in functions(aws).items():
        assert (each["Runtime"], each["Architectures"]) == ("python3.13", ["arm64"])
        assert each["Handler"] == f"{name}.app.handler"
        assert len(each["Layers"]) == (3 if DUTIES[name].prints else 2)
        assert logs[f"Functions{name}Log"]["LogGroupName"] == f"/aws/lambda/onestop-{name}"


def test_settings_come_to_each_function_whole(aws: Assembly) -> None:
    for name, each in functions(aws).items():
        variables = each["Environment"]["Variables"]
        told = {key: aws.text(value) for key, value in variables.items() if key != QUEUES}
        read = Settings.from_env({**told, QUEUES: ""})
        assert read.table == "${Table}"
        assert read.machine_prefix.endswith(":stateMachine:onestop-")
        assert told["POWERTOOLS_SERVICE_NAME"] == name


def test_the_queues_prefix_is_cut_from_the_address_of_a_real_one(aws: Assembly) -> None:
    first = next(iter(shipped().departments))
    _, (cut, prefix) = functions(aws)["relay"]["Environment"]["Variables"][QUEUES]["Fn::Join"]
    at, (separator, queue) = cut["Fn::Select"][0], cut["Fn::Select"][1]["Fn::Split"]
    assert (at, separator, prefix) == (0, f"onestop-{first}", "onestop-")
    assert aws.text(queue) == f"${{Departments{first.replace('-', '')}Queue}}"


def test_every_department_has_its_queue_and_dead_letters(aws: Assembly) -> None:
    names = {each.get("QueueName") for each in aws.resources("AWS::SQS::Queue").values()} - {None}
    assert names == {f"onestop-{code}{end}" for code in shipped().departments for end in ("", "-dlq")}


def test_every_queue_is_dead_letters_or_has_them(aws: Assembly) -> None:
    for name, each in aws.resources("AWS::SQS::Queue").items():
        assert name.endswith("Dead") or each["RedrivePolicy"]["maxReceiveCount"] == 5


def test_each_service_has_its_machine_observed_but_not_overheard(aws: Assembly) -> None:
    machines = aws.resources("AWS::StepFunctions::StateMachine").values()
    assert {each["StateMachineName"] for each in machines} == {f"onestop-{each['id']}" for each in shipped().index}
    for each in machines:
        assert each["LoggingConfiguration"]["Level"] == "ALL"
        assert each["LoggingConfiguration"]["IncludeExecutionData"] is False  # task tokens are in it
        assert each["TracingConfiguration"] == {"Enabled": True}
        asked = {name for name in each["DefinitionSubstitutions"] if f"${{{name}}}" in each["DefinitionString"]}
        assert asked == {"accept", "review", "decide", "issue", "partition"}


def test_licences_are_signed_under_a_name_that_can_point_elsewhere(aws: Assembly) -> None:
    assert [each["AliasName"] for each in aws.resources("AWS::KMS::Alias").values()] == [KEY_ALIAS]


def test_a_department_may_be_served_from_another_account(tmp_path: Path) -> None:
    consumers = {"fire-rescue": "123456789012", "water": "arn:aws:iam::210987654321:role/intake"}
    app(tmp_path, consumers=json.dumps(consumers)).synth()
    policies = Assembly.read(tmp_path).resources("AWS::SQS::QueuePolicy")
    assert "123456789012" in str(policies["DepartmentsfirerescueQueuePolicy"])
    assert consumers["water"] in str(policies["DepartmentswaterQueuePolicy"])
    assert "ReceiveMessage" not in str(policies["DepartmentstaxQueuePolicy"])


def test_a_consumer_of_no_department_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="fire-brigade"):
        app(tmp_path, consumers='{"fire-brigade": "123456789012"}')
