"""What is asked of an operation: by whom, about what and with what, checked against the declaration."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from onestop.errors import Fault, Malformed, NotFound, Unauthenticated
from onestop.identity import Principal, authorise
from onestop.operations import query
from onestop.operations.declaration import Operation
from onestop.operations.ids import ID
from onestop.operations.validation import checked
from onestop.store import Once

IDEMPOTENCY_KEY = re.compile(r"[\x21-\x7e]{1,200}")


@dataclass(frozen=True, slots=True)
class Call:
    """Who asks what, with what, and when (UTC). `expect` is the version of the case that the caller has read;
    `as_text` whether they would rather have the operation's text than its fields; `language` the one of ours that
    they read best."""

    operation: str
    signed_in: Principal | None
    body: Mapping[str, Any]
    query: Mapping[str, str]
    once: Once | None
    expect: int | None
    now: datetime
    as_text: bool = False
    language: str | None = None

    @property
    def caller(self) -> Principal:
        """Whoever is signed in; raises Unauthenticated."""
        if self.signed_in is None:
            raise Unauthenticated("sign in first")
        return self.signed_in

    @classmethod
    def of(
        cls,
        operation: Operation,
        caller: Principal | None,
        now: datetime,
        *,
        ids: Mapping[str, str],
        body: Mapping[str, Any],
        asked: Mapping[str, Sequence[str]],
        key: str | None = None,
        expect: int | None = None,
        as_text: bool = False,
        language: str | None = None,
    ) -> "Call":
        """A call of what was sent, by a caller who is admitted; `asked` is the query, each name with all its
        values, `key` the idempotency key. Raises Malformed, Invalid."""
        if operation.method != "GET":
            checked(operation.body or "Nothing", body)
        once = _once(key, caller, operation.id, ids, body) if operation.writes and caller and key is not None else None
        sent = query.read(asked, operation.query)
        return cls(operation.id, caller, body, sent, once, expect, now, as_text, language)


def admit(operation: Operation, caller: Principal | None, ids: Mapping[str, str]) -> None:
    """Return when this caller's role may call this at all; raises Unauthenticated, Forbidden, NotFound.

    Whether they may do it to that case is asked when the case is known.
    """
    if "case" not in ids:
        authorise(caller, operation.id)
    for name, value in ids.items():
        if not ID.fullmatch(value):
            raise NotFound(f"there is no such {name}")


def _once(key: str, caller: Principal, operation: str, ids: Mapping[str, str], body: Mapping[str, Any]) -> Once:
    if not IDEMPOTENCY_KEY.fullmatch(key):
        raise Malformed(
            "the Idempotency-Key cannot be read", (Fault("/Idempotency-Key", "send 1 to 200 visible ASCII characters"),)
        )
    asked = json.dumps([operation, dict(ids), body], sort_keys=True, separators=(",", ":"))
    return Once(caller.sub, key, sha256(asked.encode()).hexdigest())
