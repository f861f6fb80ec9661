"""The conductor of a case: one execution for each time that it was submitted."""

import json
from contextlib import suppress

from onestop.events import Recorded
from onestop.sdk import client

BEGINNING = frozenset({"case.submitted", "case.continued"})
"""Events with which an execution begins: the applicant handed the case in, or a refusal of it was set aside."""


def start(event: Recorded, machine_prefix: str) -> None:
    """Start the execution of a submission. Its name is the submission's own, so that a second start is none."""
    states = client("stepfunctions")
    with suppress(states.exceptions.ExecutionAlreadyExists):
        states.start_execution(
            stateMachineArn=machine_prefix + event.data["service"],
            name=f"{event.case}-{event.data['attempt']}",
            input=json.dumps({"case": event.case}),
        )
