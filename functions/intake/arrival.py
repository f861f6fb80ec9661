"""An S3 notification (https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_plus

from onestop.documents import place


@dataclass(frozen=True, slots=True)
class Arrival:
    """One version of an object that stands where the file of a document belongs."""

    bucket: str
    key: str
    version: str
    case: str
    document: str


def arrivals(notification: Mapping[str, Any]) -> Iterator[Arrival]:
    """The arrivals that a notification tells of; none for S3's test event or an object elsewhere in the bucket."""
    for record in notification.get("Records", ()):
        stored = record["s3"]["object"]
        key = unquote_plus(stored["key"])
        where = place(key)
        if record["eventName"].startswith("ObjectCreated:") and where is not None:
            yield Arrival(record["s3"]["bucket"]["name"], key, stored["versionId"], *where)
