"""The table as data: keys and indexes. Infra builds it from this, the rows are written by it."""

from dataclasses import dataclass

PARTITION = "pk"
SORT = "sk"
EXPIRY = "expires_at"
"""TTL attribute, Unix seconds."""
SHARDS = 8
"""Ways in which the indexes by time are split, so that no partition of theirs is hot."""


@dataclass(frozen=True, slots=True)
class Index:
    """A global secondary index on two string attributes."""

    name: str
    hash_key: str
    range_key: str
    include: tuple[str, ...]
    """Attributes projected beside the keys; `kind` always, for a row is found again by it."""


BY_APPLICANT = Index(
    "by_applicant",
    "applicant",
    "created_key",
    ("kind", "case", "service", "status", "filed_by", "submitted_at", "decided_at", "due_at",
     "promised_due_at"),
)  # fmt: skip
"""The cases of one applicant, newest first."""
BY_DEPARTMENT = Index(
    "by_department",
    "worklist",
    "worklist_due",
    ("kind", "case", "service", "review", "department", "permit", "status", "due_at", "promised_due_at",
     "claimed_by", "overdue", "card", "outcome", "blocked_by", "opened_at", "submitted_at", "licence", "type",
     "valid_until"),
)  # fmt: skip
"""The work list: `<department>#<status>`, by due date."""
BY_DESK = Index("by_desk", "desk", "desk_due", BY_DEPARTMENT.include)
"""Lists beside the work lists: what lies on the desk of one clerk, or of supervision, by due date; what one clerk
of the counter files, by its beginning; the licences that one applicant holds or held, by type and end; the cases in
which one person acts for others, by the beginning of that."""
BY_ALARM = Index("by_alarm", "alarm_shard", "alarm_at", ("kind",))
"""Rows on which something falls due, by the moment."""
BY_OPEN = Index("by_open", "open_shard", "submitted_key", ("kind",))
"""Cases under way, by submission."""
BY_LICENCE = Index(
    "by_licence",
    "licence",
    "issued_at",
    ("kind",),
)
"""One licence by its number."""

INDEXES = (BY_APPLICANT, BY_DEPARTMENT, BY_DESK, BY_ALARM, BY_OPEN, BY_LICENCE)
