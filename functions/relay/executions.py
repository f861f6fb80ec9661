"""The conductor of a case: one execution for each time that it was submitted."""

import json
from contextlib import suppress
from functools import cache
from typing import Any

import boto3

from onestop.events import Recorded


def start(event: Recorded, machine_prefix: str) -> None:
    """Start the execution of a submission. Its name is the submission's own, so that a second start is none."""
    client = _stepfunctions()
    with suppress(client.exceptions.ExecutionAlreadyExists):
        client.start_execution(
            stateMachineArn=machine_prefix + event.data["service"],
            name=f"{event.case}-{event.data['attempt']}",
            input=json.dumps({"case": event.case}),
        )


@cache
def _stepfunctions() -> Any:
    return boto3.client("stepfunctions")
