"""The rows of a case itself: its own, its answers, reviews, documents and licences. Found again by their `kind`."""

from pynamodb.attributes import (
    BooleanAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UnicodeSetAttribute,
    UTCDateTimeAttribute,
)

from onestop.store.row import Json, Row


class CaseRow(Row, discriminator="CASE"):
    """The case itself. `accept_token` and `execution` belong to the machine and change without a new version."""

    service = UnicodeAttribute()
    service_version = UnicodeAttribute()
    department = UnicodeAttribute()
    filed_by = UnicodeAttribute(null=True)
    appearances = Json(null=True)
    voucher = Json(null=True)
    language = UnicodeAttribute(null=True)
    created_at = UTCDateTimeAttribute()
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
    card = UnicodeAttribute(null=True)
    marks = Json(null=True)
    supervise_at = UTCDateTimeAttribute(null=True)
    conflicts = Json(null=True)
    known = Json(null=True)
    continues = UnicodeAttribute(null=True)
    messages = NumberAttribute()
    seq = NumberAttribute()
    head = UnicodeAttribute()
    accept_token = UnicodeAttribute(null=True)


class AnswersRow(Row, discriminator="ANSWERS"):
    """What the form was filled in with, apart from the case's own row: every change writes that one again."""

    answers = Json()


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
    assigned = Json(null=True)
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
    broken = UnicodeAttribute(null=True)
    original_seen = BooleanAttribute(null=True)


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
    outcome = UnicodeAttribute(null=True)
    marks = Json(null=True)
    due_at = UTCDateTimeAttribute(null=True)
