"""The rows of the single table as PynamoDB models: one class a kind of row, found again by its `kind`."""

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


class Row(Model):
    """Any row; a query on this class returns each row as its own kind."""

    class Meta:
        """Bound to the deployed table by `bind`, never at import."""

        table_name = ""

    pk = UnicodeAttribute(hash_key=True, attr_name=schema.PARTITION)
    sk = UnicodeAttribute(range_key=True, attr_name=schema.SORT)
    kind = DiscriminatorAttribute()
    case = UnicodeAttribute(null=True)

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
    answers = JSONAttribute()
    status = UnicodeAttribute()
    version = NumberAttribute()
    attempt = NumberAttribute()
    submitted_at = UTCDateTimeAttribute(null=True)
    accepted_at = UTCDateTimeAttribute(null=True)
    decided_at = UTCDateTimeAttribute(null=True)
    due_at = UTCDateTimeAttribute(null=True)
    promised_due_at = UTCDateTimeAttribute(null=True)
    missing = JSONAttribute()
    touched = JSONAttribute()
    reasons = JSONAttribute()
    outcome = UnicodeAttribute(null=True)
    overdue = BooleanAttribute()
    conflicts = JSONAttribute(null=True)
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
    blocked_by = JSONAttribute(null=True)
    claimed_by = UnicodeAttribute(null=True)
    outcome = UnicodeAttribute(null=True)
    reasons = JSONAttribute(null=True)
    conditions = JSONAttribute(null=True)
    legal_basis = JSONAttribute(null=True)
    decided_at = UTCDateTimeAttribute(null=True)
    overdue = BooleanAttribute(null=True)
    card = UnicodeAttribute(null=True)
    marks = JSONAttribute(null=True)
    pauses = JSONAttribute(null=True)
    longer = JSONAttribute(null=True)
    terms = JSONAttribute(null=True)
    transfers = JSONAttribute(null=True)
    reopened = JSONAttribute(null=True)
    revised = JSONAttribute(null=True)
    attendances = JSONAttribute(null=True)
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


class LicenceRow(Row, discriminator="LICENCE"):
    """A licence; `licence` is its public number."""

    service = UnicodeAttribute(null=True)
    type = UnicodeAttribute()
    review = UnicodeAttribute()
    department = UnicodeAttribute()
    valid_until = UTCDateTimeAttribute(null=True)
    credential = UnicodeAttribute()
    status = UnicodeAttribute()
    place = JSONAttribute(null=True)
    orders = JSONAttribute(null=True)
    succeeds = UnicodeAttribute(null=True)
    renewal = JSONAttribute(null=True)
    marks = JSONAttribute(null=True)
    due_at = UTCDateTimeAttribute(null=True)


class LetterRow(Row, discriminator="SUPPLEMENT"):
    """A correction letter."""

    number = NumberAttribute()
    status = UnicodeAttribute()
    body = JSONAttribute()


class VisitRow(Row, discriminator="VISIT"):
    """A special procedure with a date."""

    visit = UnicodeAttribute()
    status = UnicodeAttribute()
    body = JSONAttribute()


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
    body = JSONAttribute()


class EventRow(Row, discriminator="EVENT"):
    """An event: written once, the outbox of everything that happens outside the table."""

    seq = NumberAttribute()
    type = UnicodeAttribute()
    at = UnicodeAttribute()
    actor = UnicodeAttribute()
    data = JSONAttribute()
    prev = UnicodeAttribute()
    hash = UnicodeAttribute()


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
    body = JSONAttribute()
    expires_at = TTLAttribute()


class VersionRow(Row, discriminator="VERSION"):
    """A version of a service that cases began with."""

    definition = JSONAttribute()


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
