"""A stream record as a change of one row: before and after, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aws_lambda_powertools.utilities.data_classes.dynamo_db_stream_event import DynamoDBRecord

Image = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; an empty image where there was, or is, none."""

    before: Image
    after: Image

    @property
    def kind(self) -> str | None:
        """The kind of row; None for one that was removed."""
        return self.after.get("kind")


def read(record: DynamoDBRecord) -> Change:
    """The change of a record; raises ValueError for a record without images."""
    if record.dynamodb is None:
        raise ValueError("the stream must carry new and old images")
    return Change(record.dynamodb.old_image, record.dynamodb.new_image)
