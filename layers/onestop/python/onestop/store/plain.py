"""What is written as it is, and what of a case is kept as JSON or in rows of its own."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from onestop.cases import Attendance
from onestop.cases.reconsideration import Carried
from onestop.cases.review import Longer
from onestop.cases.term import Term
from onestop.cases.turn import Assignment, Reopening, Revision, Transfer
from onestop.clock import Pause
from onestop.store.keys import Attributes

NOT_STORED = frozenset(
    {
        "id",
        "answers",
        "reviews",
        "documents",
        "delegates",
        "licences",
        "letters",
        "visits",
        "escalations",
        "late_acceptance",
        "opinions",
        "cards",
        "reconsideration",
        "rating",
    }
)

LISTS: Mapping[str, type[Any]] = {
    "pauses": Pause,
    "terms": Term,
    "transfers": Transfer,
    "attendances": Attendance,
}
"""Attributes of a review that are lists of parts, kept as JSON."""

PARTS: Mapping[str, type[Any]] = {
    "assigned": Assignment,
    "longer": Longer,
    "reopened": Reopening,
    "revised": Revision,
    "carried": Carried,
}
"""Attributes of a review that are one part or none, kept as JSON."""


def plain(part: Any) -> Attributes:
    """The fields of a part that are attributes of the same names; tuples as lists."""
    values = {field.name: getattr(part, field.name) for field in fields(part) if field.name not in NOT_STORED}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}
