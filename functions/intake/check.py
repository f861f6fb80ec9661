"""Read an arrival once, in pieces, and record whether it is what was declared."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Literal

from botocore.exceptions import ClientError

from intake.arrival import Arrival
from onestop import cases, documents, store
from onestop.errors import NotFound
from onestop.sdk import client

PIECE = 1 << 20
"""Bytes held in memory at a time."""
GONE = frozenset({"NoSuchKey", "NoSuchVersion"})

Result = Literal["accepted", "rejected", "not awaited", "gone"]


@dataclass(frozen=True, slots=True)
class Content:
    """What a file consists of, as far as the check needs it."""

    head: bytes
    size: int
    sha256: str


def check(arrival: Arrival) -> Result:
    """Check and record; an arrival that no document awaits, or that is deleted already, changes nothing."""
    case = _loaded(arrival.case)
    awaited = case.documents.get(arrival.document) if case else None
    if awaited is None or awaited.status != "awaiting_upload":
        return "not awaited"
    content = _read(arrival)
    if content is None:
        return "gone"
    problem = documents.problem(awaited, head=content.head, size=content.size, sha256=content.sha256)
    store.apply(
        arrival.case,
        lambda case: cases.record_check(case, arrival.document, problem, arrival.version),
        datetime.now(UTC),
        known=case,
    )
    return "rejected" if problem else "accepted"


def contents(pieces: Iterable[bytes]) -> Content:
    """Beginning, size and digest of a stream, of which no more than a piece is held."""
    head, size, digest = b"", 0, sha256()
    for piece in pieces:
        head = head if len(head) >= documents.HEAD else head + piece[: documents.HEAD]
        size += len(piece)
        digest.update(piece)
    return Content(head, size, digest.hexdigest())


def _loaded(case: str) -> cases.Case | None:
    try:
        return store.load(case)
    except NotFound:
        return None


def _read(arrival: Arrival) -> Content | None:
    try:
        answer = client("s3").get_object(Bucket=arrival.bucket, Key=arrival.key, VersionId=arrival.version)
    except ClientError as error:
        if error.response["Error"]["Code"] in GONE:
            return None
        raise
    with closing(answer["Body"]) as body:  # its own `with` opens the socket beneath it, which has no chunks
        return contents(body.iter_chunks(PIECE))
