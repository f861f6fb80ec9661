"""One execution under test, seen through the public API alone: its history tells tokens and the states it entered."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import boto3

T = TypeVar("T")
PATIENCE = 20.0


def awaited(look: Callable[[], T | None], what: str) -> T:
    """What `look` finds, as soon as it finds it; raises TimeoutError after PATIENCE seconds."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if (found := look()) is not None:
            return found
        time.sleep(0.01)  # the interpreter under test runs in threads of this process, and needs the turn
    raise TimeoutError(f"waited {PATIENCE:g} s for {what}")


@dataclass(frozen=True)
class Execution:
    """A running case `C1` of a machine."""

    arn: str

    @classmethod
    def start(cls, machine: str) -> "Execution":
        sfn = boto3.client("stepfunctions")
        started = sfn.start_execution(stateMachineArn=machine, name="C1-1", input='{"case": "C1"}')
        return cls(started["executionArn"])

    def token(self, review: str | None, attempt: int = 1) -> str:
        """The token handed out for a review, or for the acceptance (None), at that attempt."""

        def look() -> str | None:
            told = [each for each in self._payloads() if "token" in each and each.get("review") == review]
            return str(told[attempt - 1]["token"]) if len(told) >= attempt else None

        return awaited(look, f"token {attempt} of {review or 'acceptance'}")

    def succeed(self, token: str, output: Any = None) -> None:
        boto3.client("stepfunctions").send_task_success(taskToken=token, output=json.dumps(output or {}))

    def fail(self, token: str, error: str, cause: str) -> None:
        boto3.client("stepfunctions").send_task_failure(taskToken=token, error=error, cause=cause)

    def end(self) -> tuple[str, Any]:
        """Status and output once it no longer runs."""

        def look() -> tuple[str, Any] | None:
            seen = boto3.client("stepfunctions").describe_execution(executionArn=self.arn)
            over = (str(seen["status"]), json.loads(seen.get("output", "null")))
            return None if seen["status"] == "RUNNING" else over

        return awaited(look, "the end")

    def entered(self) -> list[str]:
        """Names of the states entered so far, in order: each is one transition that AWS charges."""
        details = (each.get("stateEnteredEventDetails") for each in self._history())
        return [str(each["name"]) for each in details if each]

    def _payloads(self) -> list[dict[str, Any]]:
        details = (each.get("taskScheduledEventDetails") for each in self._history())
        return [json.loads(each["parameters"])["Payload"] for each in details if each]

    def _history(self) -> list[dict[str, Any]]:
        pages = boto3.client("stepfunctions").get_paginator("get_execution_history")
        return [event for page in pages.paginate(executionArn=self.arn) for event in page["events"]]
