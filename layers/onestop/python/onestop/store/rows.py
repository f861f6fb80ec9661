"""The rows of the single table as PynamoDB models: one class a kind of row, found again by its `kind`."""

import json
from typing import Any

from pynamodb.attributes import (
    BooleanAttribute,
    DiscriminatorAttribute,
    JSONAttribute,
    NumberAttribute,
    TTLAttribute,
    UnicodeAttribute,
    UnicodeSetAttribute,
    UTCDateTimeAttribute,
)
from pynamodb.connection import Connection
from pynamodb.models import Model

from onestop.store import schema
from onestop.store.indexes import ByAlarm, ByApplicant, ByDepartment, ByLicence, ByOpen


class Json(JSONAttribute):
    """JSON as few bytes as it takes: whoever pays by the kilobyte needs no escapes and no spaces."""

    def serialize(self, value: Any) -> str | None:
        """In UTF-8, without spaces."""
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Row(Model):
    """Any row; a query on this class returns each row as its own kind."""

    class Meta:
        """Bound to the deployed table by `bind`, never at import."""

        table_name = ""

    pk = UnicodeAttribute(hash_key=True, attr_name=schema.PARTITION)
    sk = UnicodeAttribute(range_key=True, attr_name=schema.SORT)
    kind = DiscriminatorAttribute()
    case = UnicodeAttribute(null=True)
    writes = NumberAttribute(null=True)
    """How often a transaction of ours wrote this part of a case; on the case's own row, all its parts together."""

    # Keys of the indexes: a row stands in an index while it has both of the index's keys.
    applicant = UnicodeAttribute(null=True)
    created_key = UnicodeAttribute(null=True)
    worklist = UnicodeAttribute(null=True)
    worklist_due = UnicodeAttribute(null=True)
    alarm_shard = UnicodeAttribute(null=True)
    alarm_at = UTCDateTimeAttribute(null=True)
    open_shard = UnicodeAttribute(null=True)
    submitted_key = UnicodeAttribute(null=True)
    licence = UnicodeAttribute(null=True)
    issued_at = UTCDateTimeAttribute(null=True)

    by_applicant = ByApplicant()
    by_department = ByDepartment()
    by_alarm = ByAlarm()
    by_open = ByOpen()
    by_licence = ByLicence()


class CaseRow(Row, discriminator="CASE"):
    """The case itself. `accept_token` and `execution` belong to the machine and change without a new version."""

    service = UnicodeAttribute()
    service_version = UnicodeAttribute()
    department = UnicodeAttribute()
    filed_by = UnicodeAttribute(null=True)
    created_at = UTCDateTimeAttribute()
    answers = Json()
    status = UnicodeAttribute()
    version = NumberAttribute()
    attempt = NumberAttribute()
    submitted_at = UTCDateTimeAttribute(null=True)
    accepted_at = UTCDateTimeAttribute(null=True)
    decided_at = UTCDateTimeAttribute(null=True)
    due_at = UTCDateTimeAttribute(null=True)
    promised_due_at = UTCDateTimeAttribute(null=True)
    missing = Json()
    touched = Json()
    reasons = Json()
    outcome = UnicodeAttribute(null=True)
    overdue = BooleanAttribute()
    conflicts = Json(null=True)
    continues = UnicodeAttribute(null=True)
    messages = NumberAttribute()
    seq = NumberAttribute()
    head = UnicodeAttribute()
    accept_token = UnicodeAttribute(null=True)


class ReviewRow(Row, discriminator="REVIEW"):
    """One review of a case; `tokens` belong to the machine: one of each execution that waits for it, or ever did."""

    review = UnicodeAttribute()
    service = UnicodeAttribute(null=True)
    department = UnicodeAttribute(null=True)
    permit = UnicodeAttribute(null=True)
    status = UnicodeAttribute()
    opened_at = UTCDateTimeAttribute(null=True)
    due_at = UTCDateTimeAttribute(null=True)
    promised_due_at = UTCDateTimeAttribute(null=True)
    blocked_by = Json(null=True)
    claimed_by = UnicodeAttribute(null=True)
    outcome = UnicodeAttribute(null=True)
    reasons = Json(null=True)
    conditions = Json(null=True)
    legal_basis = Json(null=True)
    decided_at = UTCDateTimeAttribute(null=True)
    overdue = BooleanAttribute(null=True)
    card = UnicodeAttribute(null=True)
    marks = Json(null=True)
    pauses = Json(null=True)
    longer = Json(null=True)
    terms = Json(null=True)
    transfers = Json(null=True)
    reopened = Json(null=True)
    revised = Json(null=True)
    carried = Json(null=True)
    attendances = Json(null=True)
    branch_ended = BooleanAttribute(null=True)
    tokens = UnicodeSetAttribute(null=True)


class DocumentRow(Row, discriminator="DOCUMENT"):
    """A file that answers a requirement."""

    document = UnicodeAttribute()
    requirement = UnicodeAttribute()
    filename = UnicodeAttribute()
    content_type = UnicodeAttribute()
    size = NumberAttribute()
    sha256 = UnicodeAttribute()
    declared_at = UTCDateTimeAttribute()
    status = UnicodeAttribute()
    problem = UnicodeAttribute(null=True)
    object_version = UnicodeAttribute(null=True)
    review = UnicodeAttribute(null=True)
    stored_in = UnicodeAttribute(null=True)


class LicenceRow(Row, discriminator="LICENCE"):
    """A licence; `licence` is its public number."""

    service = UnicodeAttribute(null=True)
    type = UnicodeAttribute()
    review = UnicodeAttribute()
    department = UnicodeAttribute()
    valid_until = UTCDateTimeAttribute(null=True)
    credential = UnicodeAttribute()
    status = UnicodeAttribute()
    place = Json(null=True)
    orders = Json(null=True)
    succeeds = UnicodeAttribute(null=True)
    renewal = Json(null=True)
    marks = Json(null=True)
    due_at = UTCDateTimeAttribute(null=True)


class LetterRow(Row, discriminator="SUPPLEMENT"):
    """A correction letter."""

    number = NumberAttribute()
    status = UnicodeAttribute()
    body = Json()


class VisitRow(Row, discriminator="VISIT"):
    """A special procedure with a date."""

    visit = UnicodeAttribute()
    status = UnicodeAttribute()
    body = Json()


class EscalationRow(Row, discriminator="ESCALATION"):
    """An escalation, and what the superior department's work list shows of its review."""

    review = UnicodeAttribute()
    service = UnicodeAttribute()
    department = UnicodeAttribute()
    permit = UnicodeAttribute(null=True)
    status = UnicodeAttribute()
    opened_at = UTCDateTimeAttribute(null=True)
    due_at = UTCDateTimeAttribute(null=True)
    promised_due_at = UTCDateTimeAttribute(null=True)
    claimed_by = UnicodeAttribute(null=True)
    outcome = UnicodeAttribute(null=True)
    overdue = BooleanAttribute()
    body = Json()


class OpinionRow(Row, discriminator="OPINION"):
    """A preliminary opinion, and what its department's work list shows of it."""

    review = UnicodeAttribute()
    service = UnicodeAttribute()
    department = UnicodeAttribute()
    status = UnicodeAttribute()
    opened_at = UTCDateTimeAttribute()
    due_at = UTCDateTimeAttribute()
    promised_due_at = UTCDateTimeAttribute()
    overdue = BooleanAttribute()
    body = JSONAttribute()


class ReconsiderationRow(Row, discriminator="RECONSIDERATION"):
    """A refusal that is looked at again; it stands in its department's work list while it awaits an answer."""

    service = UnicodeAttribute()
    department = UnicodeAttribute()
    status = UnicodeAttribute()
    due_at = UTCDateTimeAttribute()
    promised_due_at = UTCDateTimeAttribute()
    overdue = BooleanAttribute()
    card = UnicodeAttribute(null=True)
    body = Json()


class EventRow(Row, discriminator="EVENT"):
    """The events of one change, written once: the outbox of everything that happens outside the table.

    The first of them stands in the attributes, those behind it in `more`, without what follows from the first.
    """

    seq = NumberAttribute()
    type = UnicodeAttribute()
    at = UnicodeAttribute()
    actor = UnicodeAttribute()
    data = Json()
    prev = UnicodeAttribute()
    hash = UnicodeAttribute()
    more = Json(null=True)


class MessageRow(Row, discriminator="MESSAGE"):
    """A line between the applicant and a department."""

    number = NumberAttribute()
    sender = UnicodeAttribute()
    text = UnicodeAttribute()
    at = UTCDateTimeAttribute()


class KeyRow(Row, discriminator="KEY"):
    """What was answered to an Idempotency-Key, and a digest of what was asked."""

    fingerprint = UnicodeAttribute()
    status = NumberAttribute()
    body = Json()
    expires_at = TTLAttribute()


class VersionRow(Row, discriminator="VERSION"):
    """A version of a service that cases began with."""

    definition = Json()


def bind(table_name: str) -> None:
    """Tell the models their table; no call is made. All of them share one connection."""
    if Row.Meta.table_name == table_name:
        return
    kinds: tuple[type[Row], ...] = (Row, *Row.__subclasses__())
    for kind in kinds:
        kind.Meta.table_name = table_name
    Row._connection = None


def connection() -> Connection:
    """The one connection that every model and transaction uses, opened at the first call."""
    return Row._get_connection().connection
