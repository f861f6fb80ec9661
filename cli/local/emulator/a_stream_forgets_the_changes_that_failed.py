"""What a function names in `batchItemFailures` of a DynamoDB stream's batch never comes again.

On AWS the stream is read again from the first record named, until its retries are
used up; here an effect that failed once, for whatever passing reason, would be lost.
"""

from collections import Counter
from typing import Any

from ministack.services import lambda_svc

AT_ONCE = 3
"""How often the rest of a batch is tried again at once."""

_tries: Counter[str] = Counter()


def work_round() -> None:
    """Try the rest of such a batch again, from the first record named. When that does not help, call the batch failed,
    so that it comes again as a whole a while later, as often as the mapping says."""
    execute = lambda_svc._execute_function

    def execute_and_heed_failures(function: Any, event: Any) -> Any:
        result = execute(function, event)
        for _ in range(AT_ONCE):
            if failed := _failed(event, result):
                event = _from_the_first(failed, event)
                result = execute(function, event)
        failed = _failed(event, result)
        if not failed or _is_given_up(function["config"]["FunctionName"], failed):
            return result
        body = {"errorType": "PartialFailure", "errorMessage": f"records to come again: {', '.join(sorted(failed))}"}
        return {**result, "error": True, "body": body}

    lambda_svc._execute_function = execute_and_heed_failures


def _failed(event: Any, result: Any) -> set[str]:
    """The sequence numbers that the function named, of a batch of a DynamoDB stream."""
    records, body = event.get("Records") if isinstance(event, dict) else None, result.get("body")
    if not records or records[0].get("eventSource") != "aws:dynamodb" or not isinstance(body, dict):
        return set()
    return {each["itemIdentifier"] for each in body.get("batchItemFailures") or ()}


def _from_the_first(failed: set[str], event: Any) -> Any:
    records = event["Records"]
    first = min(at for at, each in enumerate(records) if each["dynamodb"]["SequenceNumber"] in failed)
    return {**event, "Records": records[first:]}


def _is_given_up(function: str, failed: set[str]) -> bool:
    """Whether the first of them has come again as often as the function's mapping allows (-1: for ever)."""
    key = f"{function}/{min(failed)}"
    _tries[key] += 1
    mappings = (each for _, _, each in lambda_svc._iter_all_esms() if each["FunctionName"] == function)
    retries = max(int(each.get("MaximumRetryAttempts", -1)) for each in mappings)
    return 0 <= retries < _tries[key]
