"""A task state of any mode: a Lambda function that is told the case, and nothing more."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from statemachines.faults import CALL, SETTLE


@dataclass(frozen=True, slots=True)
class Invoker:
    """Builds the states that call functions; `functions` maps a name to its ARN."""

    functions: Mapping[str, str]
    partition: str

    def call(self, function: str) -> dict[str, Any]:
        """A state that runs a function to its end, again and again until it succeeds."""
        return self._task("lambda:invoke", function, {}, SETTLE)

    def wait(self, function: str, backstop: int, **payload: str) -> dict[str, Any]:
        """A state that hands a task token to a function, then waits for its answer, at most `backstop` seconds."""
        told = {**payload, "token.$": "$$.Task.Token"}
        return {
            **self._task("lambda:invoke.waitForTaskToken", function, told, CALL),
            "TimeoutSeconds": backstop,
        }

    def _task(
        self, integration: str, function: str, payload: Mapping[str, str], retry: list[dict[str, Any]]
    ) -> dict[str, Any]:
        return {
            "Type": "Task",
            "Resource": f"arn:{self.partition}:states:::{integration}",
            "Parameters": {
                "FunctionName": self.functions[function],
                "Payload": {"case.$": "$.case", **payload},
            },
            # What a function returns is dropped: only {case} travels, the table is the truth.
            "ResultPath": None,
            "Retry": retry,
        }
