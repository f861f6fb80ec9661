"""Task tokens: a waiting step ends when its answer stands in the table, whichever of the two came first."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from botocore.exceptions import ClientError

from onestop.sdk import client
from relay.change import Change, Image

NOT_ACCEPTED = "NotAccepted"
"""The error that the machine catches, to end in good order."""
OVER = frozenset({"TaskDoesNotExist", "TaskTimedOut", "InvalidToken"})
"""Nobody waits for this token any more, or ever did: what it would have said stands in the table."""


@dataclass(frozen=True, slots=True)
class Completion:
    """A token, and how its step ends."""

    token: str
    end: Literal["success", "not accepted"]


def complete(change: Change) -> None:
    """Complete the tokens that this change of a CASE or REVIEW row made ready."""
    for each in due(change):
        if each.end == "success":
            output = json.dumps({"case": change.after["case"]})
            _send(client("stepfunctions").send_task_success, taskToken=each.token, output=output)
        else:
            _send(client("stepfunctions").send_task_failure, taskToken=each.token, error=NOT_ACCEPTED)


def due(change: Change) -> list[Completion]:
    """Completions that are due after the change and were not before it."""
    ready = {"CASE": _acceptance, "REVIEW": _review}[change.after["kind"]]
    before = ready(change.before)
    return [each for each in ready(change.after) if each not in before] + _superseded(change)


def _superseded(change: Change) -> list[Completion]:
    """The acceptance's token that a newer execution replaced: the older execution ends, it conducts nothing."""
    old, new = change.before.get("accept_token"), change.after.get("accept_token")
    return [Completion(old, "not accepted")] if old and new and old != new else []


def _acceptance(row: Image) -> list[Completion]:
    token = row.get("accept_token")
    if not token or row["status"] in {"draft", "submitted"}:
        return []
    return [Completion(token, "success" if row.get("accepted_at") else "not accepted")]


def _review(row: Image) -> list[Completion]:
    """The rules say when a branch may end: an answer may still be taken back while its case is in review."""
    tokens = sorted(row.get("tokens", ())) if row.get("branch_ended") else []
    return [Completion(each, "success") for each in tokens]


def _send(call: Callable[..., Any], **told: str) -> None:
    try:
        call(**told)
    except ClientError as error:
        if error.response["Error"]["Code"] not in OVER:
            raise
