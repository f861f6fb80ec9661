"""A row of the single table as a PynamoDB model, and the one connection to the table."""

import json
from typing import Any

from pynamodb.attributes import (
    DiscriminatorAttribute,
    JSONAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)
from pynamodb.connection import Connection
from pynamodb.models import Model

from onestop.store import schema
from onestop.store.indexes import ByAlarm, ByApplicant, ByDepartment, ByDesk, ByLicence, ByOpen


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
    desk = UnicodeAttribute(null=True)
    desk_due = UnicodeAttribute(null=True)
    alarm_shard = UnicodeAttribute(null=True)
    alarm_at = UTCDateTimeAttribute(null=True)
    open_shard = UnicodeAttribute(null=True)
    submitted_key = UnicodeAttribute(null=True)
    licence = UnicodeAttribute(null=True)
    issued_at = UTCDateTimeAttribute(null=True)

    by_applicant = ByApplicant()
    by_department = ByDepartment()
    by_desk = ByDesk()
    by_alarm = ByAlarm()
    by_open = ByOpen()
    by_licence = ByLicence()


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
