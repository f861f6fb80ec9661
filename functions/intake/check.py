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
    case, awaited = _awaited(arrival, consistent=False)
    if case is None or awaited is None:
        # Declared a moment ago, perhaps: only a look at what is certain may say that nobody waits for it.
        case, awaited = _awaited(arrival, consistent=True)
    if case is None or awaited is None:
        return "not awaited"
    content = _read(arrival)
    if content is None:
        return "gone"
    problem = documents.problem(awaited, head=content.head, size=content.size, sha256=content.sha256)
    rule, detail = problem or (None, None)
    store.apply(
        arrival.case,
        lambda case: cases.record_check(case, arrival.document, detail, arrival.version, rule),
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


def _awaited(arrival: Arrival, *, consistent: bool) -> tuple[cases.Case | None, cases.Document | None]:
    try:
        case = store.load(arrival.case, consistent=consistent)
    except NotFound:
        return None, None
    document = case.documents.get(arrival.document)
    return case, document if document and document.status == "awaiting_upload" else None


def _read(arrival: Arrival) -> Content | None:
    try:
        answer = client("s3").get_object(Bucket=arrival.bucket, Key=arrival.key, VersionId=arrival.version)
    except ClientError as error:
        if error.response["Error"]["Code"] in GONE:
            return None
        raise
    with closing(answer["Body"]) as body:  # its own `with` opens the socket beneath it, which has no chunks
        return contents(body.iter_chunks(PIECE))
