"""Right to left within a line that begins at the left: the Unicode Bidirectional Algorithm (UAX #9).

Without embeddings: their controls are no part of what a person writes, and `setting` leaves them out.
"""

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from unicodedata import bidirectional

KINDS = {"L": "L", "R": "R", "AL": "A", "EN": "1", "AN": "2", "ES": "+", "CS": ",", "ET": "%", "NSM": "m"}
"""A letter a class; a space for those that are neutral."""
BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "「": "」", "《": "》", "【": "】"}
LEVELS = {"L": 0, "R": 1, "1": 2, "2": 2}


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of a line as they stand from left to right; whether each is written from right to left."""
    weak = _weak("".join(KINDS.get(bidirectional(each), " ") for each in text))
    levels = [LEVELS[kind] for kind in _neutral(_bracketed(weak, text))]
    parts = groupby(zip(levels, text, strict=True), lambda each: each[0])
    placed = [(level, "".join(char for _, char in same)) for level, same in parts]
    for depth in (2, 1):
        placed = _turned(placed, depth)
    return ((part, level == 1) for level, part in placed)


def _turned(parts: list[tuple[int, str]], depth: int) -> list[tuple[int, str]]:
    """L2: neighbours that are at least so deep change their order."""
    groups = [(deep, list(group)) for deep, group in groupby(parts, lambda each: each[0] >= depth)]
    return [part for deep, group in groups for part in (group[::-1] if deep else group)]


def _weak(kinds: str) -> str:
    """L, R, 1 or 2 for every character that is not neutral."""
    kinds = re.sub(r"^m+", _all("L"), kinds)  # W1: a mark is what it stands on
    kinds = re.sub(r"(.)m+", lambda found: found[1] * len(found[0]), kinds)
    kinds = re.sub(r"A[^LRA]*", lambda found: found[0].replace("1", "2"), kinds)  # W2: a number after Arabic
    kinds = kinds.replace("A", "R")  # W3
    kinds = re.sub(r"(?<=1)[+,](?=1)", "1", kinds)  # W4: a separator within a number
    kinds = re.sub(r"(?<=2),(?=2)", "2", kinds)
    kinds = re.sub(r"%+(?=1)|(?<=1)%+", _all("1"), kinds)  # W5: a sign beside one
    kinds = re.sub(r"[+,%]", " ", kinds)  # W6
    return re.sub(r"(^|L)[^LR]*", lambda found: found[0].replace("1", "L"), kinds)  # W7


def _bracketed(kinds: str, text: str) -> str:
    """N0: brackets around what reads from the right, after the same, belong to it."""
    found, opened = list(kinds), list[int]()
    for at, char in enumerate(text):
        if char in BRACKETS:
            opened.append(at)
        elif opened and char == BRACKETS[text[opened[-1]]]:
            first = opened.pop()
            before = "".join(found[:first]).rstrip()[-1:]
            if "L" not in found[first:at] and "R" in found[first:at] and before in LEVELS and before != "L":
                found[first] = found[at] = "R"
    return "".join(found)


def _neutral(kinds: str) -> str:
    """N1 and N2: what has no direction takes that of both neighbours, or the line's."""
    kinds = re.sub(r"(?<=[R12]) +(?=[R12])", _all("R"), kinds)
    return kinds.replace(" ", "L")


def _all(kind: str) -> Callable[[re.Match[str]], str]:
    return lambda found: kind * len(found[0])
