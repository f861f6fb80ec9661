"""A box of the drawing: its lines broken to its width, its height, and its SVG."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape

from catalogue.drawing.graph import Box
from catalogue.drawing.lettering import width, wrapped

WIDE, NARROW = 224, 132
PAD, BAR = 16, 5
INK, QUIET, EDGE, NEUTRAL = "#0f172a", "#475569", "#cbd5e1", "#64748b"


@dataclass(frozen=True)
class Style:
    """How a line of text looks: size in pixels, weight, colour."""

    size: float
    weight: int
    colour: str

    @property
    def leading(self) -> float:
        """The height of a line."""
        return self.size * 1.5


TITLE, LINE, CONDITION = Style(15, 600, INK), Style(12.5, 400, QUIET), Style(12.5, 400, "#7c3aed")


@dataclass(frozen=True)
class Drawable:
    """A box with what it says about its condition, in the colour of its department."""

    box: Box
    colour: str
    condition: str | None

    @property
    def width(self) -> float:
        """Steps of the applicant and the system are narrow."""
        return WIDE if self.box.department else NARROW

    @property
    def height(self) -> float:
        """The room that its lines take."""
        return sum(style.leading for _, style in self.lines) + 2 * PAD - 4

    @cached_property
    def lines(self) -> list[tuple[str, Style]]:
        """Every line from top to bottom."""
        department = Style(12.5, 600, self.colour)
        said = [(self.box.department, department), (self.box.title, TITLE)]
        said += [(line, LINE) for line in self.box.lines]
        said += [(self.condition, CONDITION)]
        room = self.width - 2 * PAD
        return [(line, style) for text, style in said if text for line in wrapped(text, room / style.size)]

    def svg(self, x: float, y: float) -> Iterator[str]:
        """The elements of the box with its upper left corner at x, y."""
        dash = ' stroke-dasharray="6 4"' if self.condition else ""
        edge = self.colour if self.condition else EDGE
        yield (
            f'<rect x="{x:g}" y="{y:g}" width="{self.width:g}" height="{self.height:g}" rx="10" fill="#ffffff" '
            f'stroke="{edge}" stroke-width="1.4"{dash}/>'
        )
        if self.box.department:
            tall = self.height - 24
            yield f'<rect x="{x:g}" y="{y + 12:g}" width="{BAR}" height="{tall:g}" rx="2.5" fill="{self.colour}"/>'
        yield from self._badge(x, y)
        baseline = y + PAD - 4
        for text, style in self.lines:
            baseline += style.leading
            yield text_svg(text, x + PAD, baseline, style)

    def _badge(self, x: float, y: float) -> Iterator[str]:
        """The kind of a review that is not binding, on the upper edge."""
        if self.box.badge:
            wide = width(self.box.badge) * 11 + 16
            left = x + self.width - wide - 12
            yield f'<rect x="{left:g}" y="{y - 10:g}" width="{wide:g}" height="20" rx="10" fill="{self.colour}"/>'
            yield text_svg(self.box.badge, left + 8, y + 4, Style(11, 600, "#ffffff"))


def text_svg(text: str, x: float, baseline: float, style: Style) -> str:
    """One line of text."""
    return (
        f'<text x="{x:g}" y="{baseline:g}" font-size="{style.size:g}" font-weight="{style.weight}" '
        f'fill="{style.colour}">{escape(text)}</text>'
    )
