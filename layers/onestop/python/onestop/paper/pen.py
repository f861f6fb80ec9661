"""Sets text on the pages of a document, from the top down, and turns the page when one is full."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from onestop.paper.breaking import lines
from onestop.paper.canvas import WIDTH, Canvas, Colour
from onestop.paper.document import Document
from onestop.paper.setting import Line, line
from onestop.paper.tags import Element
from onestop.paper.typeface import Typefaces

ROOM = WIDTH - 188
"""The longest line in the middle."""
LEADING = 1.5
"""From one baseline to the next, in sizes of the text."""


class Pen:
    """`begun` draws what every page has and says how far down its text begins; `bottom` is where it ends."""

    def __init__(
        self, document: Document, faces: Typefaces, bottom: float, begun: Callable[["Pen", Canvas], float]
    ) -> None:
        self.document = document
        self.page: Canvas
        self.y = 0.0
        """How far down the page is full."""
        self._faces, self._bottom, self._begun = faces, bottom, begun
        self._em_width = cache(lambda text: line(text, faces).width / 1000)
        self.turn()

    def turn(self) -> None:
        """Begin a new page."""
        self.page = self.document.page()
        self.y = self._begun(self, self.page)

    def need(self, height: float) -> None:
        """Turn the page unless so much is left of it."""
        if self.y + height > self._bottom:
            self.turn()

    def centred(
        self, text: str, y: float, size: float, colour: Colour, element: Element | None, tracking: float = 0
    ) -> None:
        """One line in the middle, smaller where it must be to fit; `tracking` in ems goes between its glyphs."""
        set_ = _tracked(line(text, self._faces), tracking)
        wide = set_.width / 1000 - tracking
        size = min(size, ROOM / wide) if wide > 0 else size
        self.page.text(set_, (WIDTH - wide * size) / 2, y, size, colour, element)

    def at(self, text: str, x: float, y: float, size: float, colour: Colour, element: Element | None) -> None:
        """One line that begins there."""
        self.page.text(line(text, self._faces), x, y, size, colour, element)

    def ending(self, text: str, x: float, y: float, size: float, colour: Colour, element: Element | None) -> None:
        """One line that ends there."""
        self.at(text, x - self._em_width(text) * size, y, size, colour, element)

    def flow(self, text: str, x: float, room: float, size: float, colour: Colour, element: Element) -> None:
        """A paragraph from here down, over as many pages as it takes."""
        for each in lines(text, room, lambda part: self._em_width(part) * size):
            self.need(size * LEADING)
            self.y += size * LEADING
            self.at(each, x, self.y, size, colour, element)

    def across(self, text: str, length: float, colour: Colour, angle: float) -> None:
        """A faint line over the page's middle, so long."""
        self.page.across(line(text, self._faces), length / self._em_width(text), colour, angle)


def _tracked(set_: Line, tracking: float) -> Line:
    return replace(set_, glyphs=tuple(replace(each, advance=each.advance + 1000 * tracking) for each in set_.glyphs))
