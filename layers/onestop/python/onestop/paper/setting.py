"""A line of text as glyphs in their places, shaped by HarfBuzz, in the typefaces that have its characters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from unicodedata import category, normalize

import uharfbuzz as hb

from onestop.paper.direction import pieces
from onestop.paper.typeface import Typeface, Typefaces

MISSING = "〓"
"""The geta mark: what printers set for a character that they lack."""
SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
UNIT = re.compile(r"[⺀-\U0010ffff]|[^⺀-\U0010ffff]+")
"""One ideograph, or all that stands between two."""

Run = tuple[Typeface | None, str]
"""A text and the typeface that has it; None: none has."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph and what it stands for; lengths in thousandths of an em."""

    typeface: Typeface
    id: int
    text: str
    advance: float
    right: float = 0
    up: float = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A text as it was written, and its glyphs from left to right; `turned` where some of it reads from the right."""

    text: str
    glyphs: tuple[Glyph, ...]
    turned: bool

    @property
    def width(self) -> float:
        """In thousandths of the size of its letters."""
        return sum(each.advance for each in self.glyphs)


def plain(text: str) -> str:
    """A text as it is set: composed, without what has no shape; every break a space."""
    seen = SELECTORS.sub("", normalize("NFC", re.sub(r"[\t\n\v\f\r\x85\u2028\u2029]", " ", text)))
    return "".join(each for each in seen if category(each) not in {"Cc", "Cf"})


def line(text: str, faces: Typefaces) -> Line:
    """A line of text. A character that no typeface has is shown as MISSING and still copied as itself."""
    said = plain(text)
    parts = list(pieces(said))
    glyphs = (
        glyph
        for part, backwards in parts
        for face, run in _in_order(_runs(part, faces), backwards)
        for glyph in (_shaped(run, face, backwards) if face else _missing(run, faces[0]))
    )
    return Line(said, tuple(glyphs), any(backwards for _, backwards in parts))


def _in_order(runs: Iterator[Run], backwards: bool) -> list[Run]:
    return list(runs)[::-1] if backwards else list(runs)


def _runs(text: str, faces: Typefaces) -> Iterator[Run]:
    """Neighbours of one typeface together; a foreign word keeps to one if any has the whole of it."""
    found = [each for word in UNIT.findall(text) for each in _word(word, faces)]
    for face, parts in groupby(found, lambda each: each[0]):
        yield face, "".join(part for _, part in parts)


def _word(word: str, faces: Typefaces) -> list[Run]:
    whole = _first(word, faces)
    units = [word] if whole else re.findall(r".[\u0300-\u036f]*", word)
    return [(_first(unit, faces), unit) for unit in units]


def _first(text: str, faces: Typefaces) -> Typeface | None:
    return next((each for each in faces if each.has(text)), None)


def _shaped(text: str, face: Typeface, backwards: bool) -> Iterator[Glyph]:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if backwards else "ltr"
    hb.shape(face.font, buffer)
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    said = {start: text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)}
    scale = 1000 / face.em
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        # Of several glyphs for the same characters it is the letter that stands for them, not its dots.
        letter = said.pop(info.cluster, "") if place.x_advance else ""
        yield Glyph(
            face, info.codepoint, letter, place.x_advance * scale, place.x_offset * scale, place.y_offset * scale
        )


def _missing(text: str, face: Typeface) -> Iterator[Glyph]:
    (mark,) = _shaped(MISSING, face, backwards=False)
    for each in text:
        yield Glyph(face, mark.id, each, mark.advance)
