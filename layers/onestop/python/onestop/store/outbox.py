"""Event rows as the table's stream shows them: the outbox of everything that happens outside the table."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from onestop.errors import NotFound
from onestop.events import Recorded
from onestop.store.case_rows import CaseRow
from onestop.store.history import events_of
from onestop.store.keys import case_key


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a case belongs: its service, and the core department that answers for it."""

    service: str
    department: str


def new_events(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Recorded, ...]:
    """The events of an EVENT row that was just written; none for any other change. Images in plain values."""
    if after.get("kind") != "EVENT" or before:
        return ()
    more = json.loads(after.get("more") or "[]")
    return tuple(events_of({**after, "seq": int(after["seq"]), "data": json.loads(after["data"]), "more": more}))


@lru_cache(maxsize=4096)
def origin(case: str) -> Origin:
    """Where a case belongs, which hardly changes: one small read a case and process. Raises NotFound."""
    try:
        row = CaseRow.get(case_key(case), "CASE", attributes_to_get=["kind", "service", "department"])
    except CaseRow.DoesNotExist as error:
        raise NotFound("there is no such case") from error
    return Origin(row.service, row.department)
