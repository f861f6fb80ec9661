"""A Lambda task that waits for a token goes on waiting when the Lambda itself has failed.

On AWS the task fails with the Lambda's error, and the state's Retry calls it again;
here the execution would stand still until its backstop timeout.
"""

import threading
from typing import Any

from ministack.services import stepfunctions

_waiting = threading.local()


def work_round() -> None:
    """Answer the token with the Lambda's error, as SendTaskFailure would."""
    invoke_with_callback = stepfunctions._invoke_with_callback
    call_lambda = stepfunctions._call_lambda

    def invoke_and_remember_the_token(resource: str, input_data: Any, token: str, state: dict[str, Any]) -> Any:
        _waiting.token = token
        try:
            return invoke_with_callback(resource, input_data, token, state)
        finally:
            _waiting.token = None

    def call_and_report_failure(function: str, event: Any) -> Any:
        token = getattr(_waiting, "token", None)
        _waiting.token = None
        try:
            return call_lambda(function, event)
        except stepfunctions._ExecutionError as failure:
            if token in stepfunctions._task_tokens:
                _fail(stepfunctions._task_tokens[token], failure)
            raise

    stepfunctions._invoke_with_callback = invoke_and_remember_the_token
    stepfunctions._call_lambda = call_and_report_failure


def _fail(waiting: dict[str, Any], failure: Any) -> None:
    if not waiting["event"].is_set():  # the Lambda may have answered before it failed
        waiting["error"] = {"Error": failure.error, "Cause": failure.cause}
        waiting["event"].set()
