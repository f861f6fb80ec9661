"""The rows that keep one part of a case whole as JSON, beside what lists show of it."""

from pynamodb.attributes import (
    BooleanAttribute,
    JSONAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)

from onestop.store.row import Json, Row


class DelegateRow(Row, discriminator="DELEGATE"):
    """Somebody who acts for the applicant, and what their list of cases shows of this one."""

    delegate = UnicodeAttribute()
    service = UnicodeAttribute()
    type = UnicodeAttribute()
    opened_at = UTCDateTimeAttribute(null=True)
    valid_until = UTCDateTimeAttribute(null=True)
    body = Json()


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


class LateAcceptanceRow(Row, discriminator="LATE_ACCEPTANCE"):
    """An escalated acceptance, and what the superior department's work list shows of it."""

    service = UnicodeAttribute()
    department = UnicodeAttribute()
    status = UnicodeAttribute()
    opened_at = UTCDateTimeAttribute(null=True)
    submitted_at = UTCDateTimeAttribute(null=True)
    due_at = UTCDateTimeAttribute(null=True)
    promised_due_at = UTCDateTimeAttribute(null=True)
    overdue = BooleanAttribute()
    card = UnicodeAttribute(null=True)
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


class CardRow(Row, discriminator="CARD"):
    """A card, and what supervision's list shows of the clock that it was given to."""

    name = UnicodeAttribute()
    service = UnicodeAttribute()
    review = UnicodeAttribute(null=True)
    department = UnicodeAttribute()
    permit = UnicodeAttribute(null=True)
    status = UnicodeAttribute()
    opened_at = UTCDateTimeAttribute()
    due_at = UTCDateTimeAttribute(null=True)
    promised_due_at = UTCDateTimeAttribute(null=True)
    claimed_by = UnicodeAttribute(null=True)
    overdue = BooleanAttribute()
    card = UnicodeAttribute()
    type = UnicodeAttribute()
    body = Json()


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


class RatingRow(Row, discriminator="RATING"):
    """How the applicant found it; it stands in the core department's work list while it is to be put right."""

    service = UnicodeAttribute()
    department = UnicodeAttribute()
    status = UnicodeAttribute()
    opened_at = UTCDateTimeAttribute()
    due_at = UTCDateTimeAttribute(null=True)
    overdue = BooleanAttribute()
    body = Json()
