"""What a restart of the emulator has cost, and bringing the cases under way back to life.

Every execution that was waiting is marked failed at a restart, whatever the manner of
the stop; after a kill, whatever was written since the last snapshot is gone besides.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import boto3

from cli.local.access import client, enter
from cli.local.home import Home
from cli.outputs import Outputs

_CUT_OFF = "States.ServiceRestart"


def what_the_kill_lost(home: Home) -> str:
    """Say from when the state is that the emulator goes on with. Call it before the start."""
    saved = [file.stat().st_mtime for file in home.state.glob("*.json")]
    if not saved:
        return "The emulator was killed before it had saved anything: it starts empty."
    at = datetime.fromtimestamp(max(saved), UTC)
    return (
        f"The emulator was killed. It goes on from its snapshot of {at:%Y-%m-%d %H:%M:%S} UTC, "
        f"{time.time() - max(saved):.0f} s old; what was written after that is lost."
    )


def bring_back(home: Home, outputs: Outputs, say: Callable[[str], None]) -> None:
    """Say what the restart has cut off, and start the cases under way again from the table."""
    from cli.cases import recover_cases  # only here does `onestop local` need the domain

    since, states = datetime.fromisoformat(home.restarted.read_text()), client(home, "stepfunctions")
    count = sum(_cut_off(states, machine, since) for machine in outputs.state_machines.values())
    say(f"executions that were waiting and did not survive the restart: {count}")
    enter(home)
    say(f"cases under way, started again from the table: {recover_cases(boto3.Session(), outputs)}")
    home.restarted.unlink()


def _cut_off(states: Any, machine: str, since: datetime) -> int:
    pages = states.get_paginator("list_executions").paginate(stateMachineArn=machine, statusFilter="FAILED")
    stopped = [each["executionArn"] for page in pages for each in page["executions"] if each["stopDate"] >= since]
    return sum(states.describe_execution(executionArn=arn).get("error") == _CUT_OFF for arn in stopped)
