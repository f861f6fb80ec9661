"""Where a line may end (after UAX #14): between words, and between any two ideographs but beside some punctuation."""

import re
from collections.abc import Callable, Iterator

OPENING = r"（「『【《〈〔［｛“‘(\["
"""Never at the end of a line."""
CLOSING = r"）」』】》〉〕］｝”’、，。；：！？．・…—)\],.;:!?%％"
"""Never at its beginning."""
PIECE = re.compile(rf"[{OPENING}]*(?:[^\s⺀-\U0010ffff{OPENING}{CLOSING}]+|[^\s])?[{CLOSING}]*\s*")


def lines(text: str, room: float, measured: Callable[[str], float]) -> Iterator[str]:
    """The lines of a text in `room` points; a newline ends one too. Words that are too long are cut."""
    for paragraph in text.splitlines():
        current, full = "", 0.0
        for piece in _fitting(paragraph.strip(), room, measured):
            if current and full + measured(piece.rstrip()) > room:
                yield current.rstrip()
                current, full = "", 0.0
            current += piece
            full += measured(piece)
        if current.strip():
            yield current.rstrip()


def _fitting(paragraph: str, room: float, measured: Callable[[str], float]) -> Iterator[str]:
    """What must not be parted, unless it is wider than a line."""
    for piece in filter(None, PIECE.findall(paragraph)):
        if measured(piece.rstrip()) <= room:
            yield piece
        else:
            yield from piece
