"""Right to left within a line that begins at the left: the Unicode Bidirectional Algorithm (UAX #9).

Without embeddings: their controls are no part of what a person writes, and `setting` leaves them out.
"""

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from unicodedata import bidirectional

KINDS = {"L": "L", "R": "R", "AL": "A", "EN": "1", "AN": "2", "ES": "+", "CS": ",", "ET": "%", "NSM": "m"}
"""A letter a class; a space for those that are neutral."""
LEVELS = {"L": 0, "R": 1, "1": 2, "2": 2}


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of a line as they stand from left to right; whether each is written from right to left."""
    levels = [LEVELS[kind] for kind in _resolved("".join(KINDS.get(bidirectional(each), " ") for each in text))]
    parts = groupby(zip(levels, text, strict=True), lambda each: each[0])
    placed = [(level, "".join(char for _, char in same)) for level, same in parts]
    for depth in (2, 1):
        placed = _turned(placed, depth)
    return ((part, level == 1) for level, part in placed)


def _turned(parts: list[tuple[int, str]], depth: int) -> list[tuple[int, str]]:
    """L2: neighbours that are at least so deep change their order."""
    groups = [(deep, list(group)) for deep, group in groupby(parts, lambda each: each[0] >= depth)]
    return [part for deep, group in groups for part in (group[::-1] if deep else group)]


def _resolved(kinds: str) -> str:
    """L, R, 1 or 2 for every character."""
    kinds = re.sub(r"^m+", _all("L"), kinds)  # W1: a mark is what it stands on
    kinds = re.sub(r"(.)m+", lambda found: found[1] * len(found[0]), kinds)
    kinds = re.sub(r"A[^LRA]*", lambda found: found[0].replace("1", "2"), kinds)  # W2: a number after Arabic
    kinds = kinds.replace("A", "R")  # W3
    kinds = re.sub(r"(?<=1)[+,](?=1)", "1", kinds)  # W4: a separator within a number
    kinds = re.sub(r"(?<=2),(?=2)", "2", kinds)
    kinds = re.sub(r"%+(?=1)|(?<=1)%+", _all("1"), kinds)  # W5: a sign beside one
    kinds = re.sub(r"[+,%]", " ", kinds)  # W6
    kinds = re.sub(r"(^|L)[^LR]*", lambda found: found[0].replace("1", "L"), kinds)  # W7
    kinds = re.sub(r"(?<=[R12]) +(?=[R12])", _all("R"), kinds)  # N1: what stands between two that agree
    return kinds.replace(" ", "L")  # N2


def _all(kind: str) -> Callable[[re.Match[str]], str]:
    return lambda found: kind * len(found[0])
