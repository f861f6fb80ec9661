"""How many cases took how many days, with lines for the dates that matter."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from catalogue.drawing.boxes import EDGE, QUIET, Style, text_svg
from catalogue.drawing.lettering import width

HEIGHT = 280
LABELS = 112
"""Room above the columns for the labels of lines, in rows."""
ROW = 20
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
MOST = 14
"""Labels on the axis."""
TICK = Style(11.5, 400, QUIET)


@dataclass(frozen=True, slots=True)
class Axis:
    """Working days from 0 to `last`, drawn from `left` to `right` in pixels."""

    left: float
    right: float
    last: int

    def x(self, day: float) -> float:
        """Where a day is."""
        return self.left + (self.right - self.left) * day / self.last

    @property
    def step(self) -> int:
        """Days between two labels: few enough of them fit."""
        return next((each for each in STEPS if each * MOST >= self.last), self.last)


def histogram(days: Sequence[float], axis: Axis, top: float, marks: Iterable[tuple[float, str, str]]) -> Iterator[str]:
    """Columns of one day each, the axis below, and a line for every mark (day, label, colour)."""
    floor, room = top + HEIGHT, HEIGHT - LABELS
    columns = Counter(int(each) for each in days)
    most = max(columns.values(), default=1)
    for day, cases in sorted(columns.items()):
        tall = room * cases / most
        left, right = axis.x(day), axis.x(day + 1)
        yield (
            f'<rect x="{left + 0.5:.1f}" y="{floor - tall:.1f}" width="{max(right - left - 1, 0.5):.1f}" '
            f'height="{tall:.1f}" fill="#94a3b8"><title>{day}–{day + 1}: {cases}</title></rect>'
        )
    yield text_svg(str(most), axis.left - 10 - width(str(most)) * TICK.size, top + LABELS + 4, TICK)
    yield from scale(axis, floor)
    yield from _lines(axis, top, floor, marks)


def scale(axis: Axis, y: float) -> Iterator[str]:
    """The axis itself, with its days."""
    yield f'<path d="M{axis.left:g} {y:g}H{axis.right:g}" stroke="{EDGE}" stroke-width="1.5"/>'
    for day in range(0, axis.last + 1, axis.step):
        x = axis.x(day)
        yield f'<path d="M{x:.1f} {y:g}v5" stroke="{EDGE}" stroke-width="1.5"/>'
        yield text_svg(str(day), x - width(str(day)) * TICK.size / 2, y + 20, TICK)


def _lines(axis: Axis, top: float, floor: float, marks: Iterable[tuple[float, str, str]]) -> Iterator[str]:
    """Each label in a row of its own, so that near ones do not cover each other."""
    for row, (day, label, colour) in enumerate(sorted(marks)):
        x, y = axis.x(day), top + 12 + row * ROW
        style = Style(12.5, 600, colour)
        yield f'<path d="M{x:.1f} {y + 4:g}V{floor:g}" stroke="{colour}" stroke-width="1.6" stroke-dasharray="4 4"/>'
        wide = width(label) * style.size
        yield text_svg(label, min(x + 5, axis.right + 200 - wide), y + 4, style)
