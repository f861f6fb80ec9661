"""Keys of the table and of its indexes, as they follow from a case."""

from datetime import datetime
from typing import Any
from zlib import crc32

from onestop.store import schema

NO_DATE = "9999"
"""Sorts behind every date in the work list."""

Attributes = dict[str, Any]
"""What the store writes to a row: attribute name -> value, None for none."""


def case_key(case: str) -> str:
    """The partition of a case."""
    return f"CASE#{case}"


def shard(case: str) -> str:
    """The shard of the indexes by time in which a case stands."""
    return str(crc32(case.encode()) % schema.SHARDS)


def alarm(case: str, at: datetime | None) -> Attributes:
    return {"alarm_shard": shard(case) if at else None, "alarm_at": at}


def moment(at: datetime | None) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ") if at else NO_DATE


def clerks_desk(department: str, clerk: str) -> str:
    """The list of what one clerk of a department has in hand."""
    return f"{department}#clerk#{clerk}"


def holders_list(applicant: str) -> str:
    """The list of the licences that one applicant holds, or held."""
    return f"holder#{applicant}"


def held_key(type_: str, valid_until: datetime | None, issued_at: datetime, licence: str) -> str:
    """Its place there: by type, and of one type by its end."""
    return f"{type_}#{moment(valid_until)}#{moment(issued_at)}#{licence}"


def issued_at(key: str) -> datetime:
    """When the licence at this place was issued."""
    return datetime.fromisoformat(key.split("#")[2])


def delegates_list(person: str) -> str:
    """The list of the cases in which one person acts for others."""
    return f"delegate#{person}"


def counters_desk(clerk: str) -> str:
    """The list of what one clerk of the counter has filed."""
    return f"counter#{clerk}"


def due_key(at: datetime | None, what: str) -> str:
    return f"{moment(at)}#{what}"
