"""All that the functions are told about, for real in moto: table, bucket, bus, key, queues and machines."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import boto3
import pytest
from moto import mock_aws

from onestop import store
from onestop.catalogue import shipped
from onestop.notices import SOURCE
from onestop.sdk import client
from onestop.settings import Settings
from onestop.store import versions
from onestop.surroundings import surroundings
from statemachines import FUNCTIONS, compile_service
from tests.functions.stream import Stream
from tests.table import make_table

ENGINES: Any = {"stepfunctions": {"execute_state_machine": True}, "lambda": {"use_docker": False}}
PREFIX = "onestop-"
NOTICES = "notices"
SENDER = "notices@government.example"


@pytest.fixture
def deployed(request: pytest.FixtureRequest) -> Iterator[Settings]:
    """The settings of everything, in this process's environment as in a Lambda's."""
    with everything(f"table-{abs(hash(request.node.nodeid))}") as settings:
        yield settings


@pytest.fixture
def machines(deployed: Settings) -> str:
    """The machine of the restaurant, run for real; its functions are called by the test."""
    return machine(deployed, "open-restaurant")


@contextmanager
def everything(table: str) -> Iterator[Settings]:
    """All of it while inside, empty, and nothing remembered of another table."""
    with mock_aws(config=ENGINES):
        settings = _settings(table)
        make_table(settings.table)
        _make_bucket(settings.bucket)
        for code in shipped().departments:
            boto3.client("sqs").create_queue(QueueName=PREFIX + code)
        _make_bus(settings.bus)
        _make_mail(settings)
        with patch.dict(os.environ, settings.to_env()):
            surroundings.cache_clear()
            versions.forget()
            store.origin.cache_clear()
            client.cache_clear()
            yield surroundings()


def machine(deployed: Settings, service: str) -> str:
    """The machine of a service, its functions but names; its ARN."""
    role = boto3.client("iam").create_role(RoleName="any", AssumeRolePolicyDocument="{}")["Role"]["Arn"]
    how = {"Runtime": "python3.13", "Role": role, "Handler": "app.handler", "Code": {"ZipFile": b""}}
    create: Any = boto3.client("lambda").create_function
    functions = {name: create(FunctionName=name, **how)["FunctionArn"] for name in FUNCTIONS}
    definition = json.dumps(compile_service(shipped().service(service), functions))
    made = boto3.client("stepfunctions").create_state_machine(
        name=PREFIX + service, definition=definition, roleArn=role
    )
    assert made["stateMachineArn"] == deployed.machine_prefix + service
    return str(made["stateMachineArn"])


@pytest.fixture
def stream(deployed: Settings) -> Stream:
    """What the table's stream brings, from its beginning."""
    return Stream(deployed.table)


def _settings(table: str) -> Settings:
    key = boto3.client("kms").create_key(KeySpec="ECC_NIST_P256", KeyUsage="SIGN_VERIFY")["KeyMetadata"]["Arn"]
    here = f"{boto3.Session().region_name}:{boto3.client('sts').get_caller_identity()['Account']}"
    return Settings(
        table=table,
        bucket="documents",
        bus="onestop",
        signing_key=key,
        machine_prefix=f"arn:aws:states:{here}:stateMachine:{PREFIX}",
        queue_prefix=f"https://sqs.{here.replace(':', '.amazonaws.com/')}/{PREFIX}",
        issuer="https://government.example",
        user_pool=boto3.client("cognito-idp").create_user_pool(PoolName="people")["UserPool"]["Id"],
        user_pool_client="sample-client",
        sign_in="",
        identity_provider="",
        sender=SENDER,
        configuration_set=NOTICES,
        portal="https://portal.example",
    )


def _make_bucket(name: str) -> None:
    boto3.client("s3").create_bucket(Bucket=name)
    boto3.client("s3").put_bucket_versioning(Bucket=name, VersioningConfiguration={"Status": "Enabled"})


def _make_mail(settings: Settings) -> None:
    """The queue of the notices, which the bus brings, and a mail service that takes their letters."""
    _subscribe(settings.bus, NOTICES, SOURCE)
    boto3.client("ses").verify_email_identity(EmailAddress=settings.sender)
    boto3.client("sesv2").create_configuration_set(ConfigurationSetName=settings.configuration_set)


def _make_bus(name: str) -> None:
    """A bus with one subscriber, the queue `subscriber`."""
    boto3.client("events").create_event_bus(Name=name)
    _subscribe(name, "subscriber", "onestop")


def _subscribe(bus: str, name: str, source: str) -> None:
    """A queue that gets whatever the bus has from a source, by a rule of the same name."""
    sqs, events = boto3.client("sqs"), boto3.client("events")
    queue = sqs.create_queue(QueueName=name)["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    events.put_rule(Name=name, EventBusName=bus, EventPattern=json.dumps({"source": [source]}))
    events.put_targets(Rule=name, EventBusName=bus, Targets=[{"Id": "1", "Arn": arn}])
