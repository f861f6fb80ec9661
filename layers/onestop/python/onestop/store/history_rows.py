"""The rows of what was said and done: events, messages, notices, answers to keys, versions of services."""

from pynamodb.attributes import (
    NumberAttribute,
    TTLAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)

from onestop.store.row import Json, Row


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


class NoticeRow(Row, discriminator="NOTICE"):
    """What the applicant was told of one change by mail, and how far that came. No address stands here."""

    subject = UnicodeAttribute()
    at = UnicodeAttribute()
    language = UnicodeAttribute()
    state = UnicodeAttribute()
    claimed_at = UTCDateTimeAttribute()
    message = UnicodeAttribute(null=True)


class KeyRow(Row, discriminator="KEY"):
    """What was answered to an Idempotency-Key, and a digest of what was asked."""

    fingerprint = UnicodeAttribute()
    status = NumberAttribute()
    body = Json()
    expires_at = TTLAttribute()


class VersionRow(Row, discriminator="VERSION"):
    """A version of a service that cases began with."""

    definition = Json()
