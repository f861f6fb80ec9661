"""One page: text, lines and boxes in points, measured from its upper left corner."""

from collections.abc import Callable, Iterable
from math import cos, radians, sin

import pydyf

from onestop.paper.fonts import Font
from onestop.paper.setting import Glyph, Line
from onestop.paper.tags import Element
from onestop.paper.typeface import Typeface

WIDTH, HEIGHT = 595.28, 841.89
"""A4 (ISO 216)."""
Colour = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""
Box = tuple[float, float, float, float]
"""Left, upper edge, width, height."""
FAINT = "Faint"
"""The graphics state of what lies over a page and must not hide it."""


class Canvas:
    """A page under way; what belongs to no element is decoration, and not read out."""

    def __init__(self, number: int, font: Callable[[Typeface], Font]) -> None:
        self.number = number
        self.stream = pydyf.Stream(compress=True)
        self._font = font
        self._pieces = 0

    def text(self, line: Line, x: float, y: float, size: float, colour: Colour, element: Element | None) -> None:
        """A line whose baseline begins at x, y."""
        # A reader could only guess the order in which it is read.
        self._begin(element, line.text if line.turned else None)
        self._write(line.glyphs, (1, 0, 0, 1, x, HEIGHT - y), size, colour)
        self.stream.end_marked_content()

    def across(self, line: Line, size: float, colour: Colour, angle: float) -> None:
        """A faint line over the middle of the page, rising by `angle` degrees."""
        c, s = cos(radians(angle)), sin(radians(angle))
        half = line.width * size / 2000
        x, y = WIDTH / 2 - half * c + size / 3 * s, HEIGHT / 2 - half * s - size / 3 * c
        self._begin(None)
        self.stream.push_state()
        self.stream.set_state(FAINT)
        self._write(line.glyphs, (c, s, -s, c, x, y), size, colour)
        self.stream.pop_state()
        self.stream.end_marked_content()

    def boxes(self, boxes: Iterable[Box], colour: Colour, element: Element | None) -> None:
        """Filled boxes."""
        self._begin(element)
        self.stream.set_color_rgb(*colour)
        for x, y, width, height in boxes:
            self.stream.rectangle(x, HEIGHT - y - height, width, height)
        self.stream.fill()
        self.stream.end_marked_content()

    def rule(self, x: float, y: float, length: float, colour: Colour, thickness: float = 0.4) -> None:
        """A line across."""
        self.boxes([(x, y - thickness / 2, length, thickness)], colour, None)

    def frame(self, x: float, y: float, width: float, height: float, colour: Colour, thickness: float) -> None:
        """The outline of a box."""
        self._begin(None)
        self.stream.set_color_rgb(*colour, stroke=True)
        self.stream.set_line_width(thickness)
        self.stream.rectangle(x, HEIGHT - y - height, width, height)
        self.stream.stroke()
        self.stream.end_marked_content()

    def _begin(self, element: Element | None, said: str | None = None) -> None:
        if element is None:
            self.stream.begin_marked_content("Artifact")
            return
        element.places.append((self.number, self._pieces))
        actual = {"ActualText": pydyf.String(said)} if said else {}
        self.stream.begin_marked_content(element.kind, pydyf.Dictionary({"MCID": self._pieces, **actual}))
        self._pieces += 1

    def _write(self, glyphs: Iterable[Glyph], matrix: tuple[float, ...], size: float, colour: Colour) -> None:
        self.stream.begin_text()
        self.stream.set_color_rgb(*colour)
        self.stream.set_text_matrix(*(round(each, 4) for each in matrix))
        font: Font | None = None
        row: list[str] = []
        for glyph in glyphs:
            if (used := self._font(glyph.typeface)) is not font:
                self._show(row)
                font, row = used, []
                self.stream.set_font_size(used.name, size)
            row += _placed(glyph, used, size)
        self._show(row)
        self.stream.end_text()

    def _show(self, row: list[str]) -> None:
        """A row of codes and corrections; what rises stands in between as an operator of its own."""
        if row:
            self.stream.stream.append(f"[{''.join(row)}] TJ")


def _placed(glyph: Glyph, font: Font, size: float) -> list[str]:
    """A glyph for `TJ`: moved to its place, shown, and moved to where the next one begins."""
    after = font.width(glyph) + glyph.right - glyph.advance
    shown = [_moved(-glyph.right), f"<{font.code(glyph):04X}>", _moved(after)]
    if glyph.up:
        rise = f"{glyph.up * size / 1000:.3f}"
        shown[1] = f"] TJ {rise} Ts [{shown[1]}] TJ 0 Ts ["
    return shown


def _moved(back: float) -> str:
    return f" {back:.2f} " if abs(back) >= 0.01 else ""
