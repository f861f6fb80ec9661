"""Whether an uploaded file is what was declared. Pure: bytes and numbers in, the problem out."""

from collections.abc import Mapping
from typing import NamedTuple

from onestop.cases import Document
from onestop.cases.model import Broken

SIGNATURES: Mapping[str, bytes] = {
    "application/pdf": b"%PDF-",  # ISO 32000-2, 7.5.2
    "image/jpeg": b"\xff\xd8\xff",  # ISO/IEC 10918-1, B.1.1.3: SOI, then a marker
    "image/png": b"\x89PNG\r\n\x1a\n",  # ISO/IEC 15948, 5.2
}
"""How a file of each type begins."""

CHECKABLE = frozenset(SIGNATURES)
"""Content types that a requirement may accept: those that can be told from the bytes."""
HEAD = max(map(len, SIGNATURES.values()))
"""Bytes from the beginning of a file that `problem` needs."""


class Problem(NamedTuple):
    """What is wrong with a file: the rule that it breaks, for whoever says it in another language, and in words."""

    rule: Broken
    detail: str


def problem(document: Document, head: bytes, size: int, sha256: str) -> Problem | None:
    """What is wrong with the file of a document, for its applicant to read; None when it is as declared.

    `head` is its first HEAD bytes or more, `size` in bytes, `sha256` in hex.
    """
    if size != document.size:
        return Problem("size", f"the file has {size} bytes, {document.size} were declared")
    if sha256 != document.sha256:
        return Problem("digest", "the file is not the one that was declared: its SHA-256 differs")
    signature = SIGNATURES.get(document.content_type)
    if signature is None or not head.startswith(signature):
        return Problem("type", f"the file is no {document.content_type}, whatever its name says")
    return None


def content_type(content: bytes) -> str | None:
    """The type of a file by how it begins; None for none of those that can be told."""
    return next((each for each, begins in SIGNATURES.items() if content.startswith(begins)), None)
