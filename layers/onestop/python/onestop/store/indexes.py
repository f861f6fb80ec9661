"""The secondary indexes as PynamoDB classes; their names, keys and projections stand in `schema`."""

from typing import Any

from pynamodb.attributes import UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.indexes import GlobalSecondaryIndex, IncludeProjection

from onestop.store import schema


def _projection(index: schema.Index) -> Any:
    return IncludeProjection(list(index.include))


class ByApplicant(GlobalSecondaryIndex[Any]):  # type: ignore[no-untyped-call]  # PynamoDB leaves one hook untyped
    """The cases of one applicant, newest first."""

    class Meta:
        """Declared in the schema."""

        index_name = schema.BY_APPLICANT.name
        projection = _projection(schema.BY_APPLICANT)

    applicant = UnicodeAttribute(hash_key=True)
    created_key = UnicodeAttribute(range_key=True)


class ByDepartment(GlobalSecondaryIndex[Any]):  # type: ignore[no-untyped-call]  # PynamoDB leaves one hook untyped
    """The work list of a department and a status, by due date."""

    class Meta:
        """Declared in the schema."""

        index_name = schema.BY_DEPARTMENT.name
        projection = _projection(schema.BY_DEPARTMENT)

    worklist = UnicodeAttribute(hash_key=True)
    worklist_due = UnicodeAttribute(range_key=True)


class ByDesk(GlobalSecondaryIndex[Any]):  # type: ignore[no-untyped-call]  # PynamoDB leaves one hook untyped
    """What lies on the desk of one clerk, or of supervision, by due date; what one applicant holds; where they act for
    others."""

    class Meta:
        """Declared in the schema."""

        index_name = schema.BY_DESK.name
        projection = _projection(schema.BY_DESK)

    desk = UnicodeAttribute(hash_key=True)
    desk_due = UnicodeAttribute(range_key=True)


class ByAlarm(GlobalSecondaryIndex[Any]):  # type: ignore[no-untyped-call]  # PynamoDB leaves one hook untyped
    """What falls due, by the moment."""

    class Meta:
        """Declared in the schema."""

        index_name = schema.BY_ALARM.name
        projection = _projection(schema.BY_ALARM)

    alarm_shard = UnicodeAttribute(hash_key=True)
    alarm_at = UTCDateTimeAttribute(range_key=True)


class ByOpen(GlobalSecondaryIndex[Any]):  # type: ignore[no-untyped-call]  # PynamoDB leaves one hook untyped
    """Cases under way, by submission."""

    class Meta:
        """Declared in the schema."""

        index_name = schema.BY_OPEN.name
        projection = _projection(schema.BY_OPEN)

    open_shard = UnicodeAttribute(hash_key=True)
    submitted_key = UnicodeAttribute(range_key=True)


class ByLicence(GlobalSecondaryIndex[Any]):  # type: ignore[no-untyped-call]  # PynamoDB leaves one hook untyped
    """One licence by its number."""

    class Meta:
        """Declared in the schema."""

        index_name = schema.BY_LICENCE.name
        projection = _projection(schema.BY_LICENCE)

    licence = UnicodeAttribute(hash_key=True)
    issued_at = UTCDateTimeAttribute(range_key=True)
