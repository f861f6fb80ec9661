"""A file as its declaration has it: of one that came to us, or as a script tells of one that it will send elsewhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from onestop import documents
from portal.filing.seeming import seeming
from portal.multipart import File
from portal.visit import Visit

UNNAMED = "file"
LONGEST_NAME = 200
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f]")
HEAD = re.compile(r"(?:[0-9a-f]{2}){0,64}")
"""The first bytes of a file as a script tells them, in hex."""
SIZE = re.compile(r"[0-9]{1,12}")


@dataclass(frozen=True, slots=True)
class Announced:
    """Its name where it came from, how it begins, its bytes and their digest in hex."""

    name: str
    head: bytes
    size: int
    sha256: str

    @classmethod
    def of(cls, file: File) -> "Announced":
        """A file that was sent."""
        return cls(file.name, file.content, len(file.content), sha256(file.content).hexdigest())

    @classmethod
    def said(cls, visit: Visit) -> "Announced":
        """What a script says of one; it is held against the file itself once that has come."""
        head, size = visit.typed("head"), visit.typed("size")
        begins = bytes.fromhex(head) if HEAD.fullmatch(head) else b""
        return cls(visit.typed("name"), begins, int(size) if SIZE.fullmatch(size) else 0, visit.typed("sha256"))

    @property
    def body(self) -> Mapping[str, Any]:
        """As `declareDocument` takes it."""
        return {
            "filename": _kept(self.name),
            # What browsers say is a guess from the name.
            "content_type": documents.content_type(self.head) or "application/octet-stream",
            "size": self.size,
            "sha256": self.sha256,
        }

    def refused_for(self, most: int) -> str | None:
        """The name of what is wrong with its size; None for nothing."""
        return "empty" if not self.size else "large" if self.size > most else None

    @property
    def kind(self) -> str:
        """The name of what is wrong with a file whose kind is not wanted."""
        return "type" if documents.content_type(self.head) else seeming(self.head)


def _kept(said: str) -> str:
    """Without the folders that some browsers put before it; cut in its middle, for the end says what it is."""
    last = UNPRINTABLE.sub("", re.split(r"[/\\]", said)[-1]).strip() or UNNAMED
    stem, dot, suffix = last.rpartition(".")
    if len(last) <= LONGEST_NAME or not dot or len(suffix) >= LONGEST_NAME:
        return last[:LONGEST_NAME]
    return stem[: LONGEST_NAME - len(suffix) - 1] + dot + suffix
