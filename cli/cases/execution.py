"""The executions of one submission of a case: the first, and those that replaced a lost one."""

import json
from itertools import count
from typing import Any

from onestop.cases import Case

ALIVE = {"RUNNING", "PENDING_REDRIVE"}


class Executions:
    """What a machine (by ARN) knows of a case, by the names `<case>-<attempt>`, then `…-r1`, `…-r2` and so on."""

    def __init__(self, stepfunctions: Any, machine: str, case: Case) -> None:
        self._client, self._machine, self._case = stepfunctions, machine, case

    def latest(self) -> tuple[str, str | None]:
        """The name of the last one and its status; the first name and None when there is none at all."""
        found: tuple[str, str | None] = (self._name(0), None)
        for number in count():
            status = self._status(self._name(number))
            if status is None:
                return found
            found = (self._name(number), status)
        raise AssertionError("count() never ends")

    def following(self, name: str, status: str | None) -> str:
        """The name to start under: a missing one's own, so that the relay's late start is the same one."""
        if status is None:
            return name
        _, _, number = name.removeprefix(self._name(0)).rpartition("-r")
        return self._name(int(number or 0) + 1)

    def start(self, name: str) -> None:
        """Start it; somebody else's start of the same name is as good."""
        told = json.dumps({"case": self._case.id})
        try:
            self._client.start_execution(stateMachineArn=self._machine, name=name, input=told)
        except self._client.exceptions.ExecutionAlreadyExists:
            return

    def _name(self, number: int) -> str:
        first = f"{self._case.id}-{self._case.attempt}"
        return f"{first}-r{number}" if number else first

    def _status(self, name: str) -> str | None:
        arn = f"{self._machine.replace(':stateMachine:', ':execution:')}:{name}"
        try:
            return str(self._client.describe_execution(executionArn=arn)["status"])
        except self._client.exceptions.ExecutionDoesNotExist:
            return None
