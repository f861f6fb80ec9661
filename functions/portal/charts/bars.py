"""Figures as bars, a group for each row of a table: lengths in points, with room for the number behind each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

WIDTH = 360
ROOM = 64
"""Points to the right of the longest bar, for its number."""
NAME, BAR, GAP = 24, 18, 16
"""Points of a row's name, of each of its bars, and of the air below."""
MOST = 20
"""Rows that are drawn; the table has them all."""
LETTERS = 36
"""Widths of a Latin letter that a name may have; a Chinese character has two."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure. `kind`: the place of its series, which gives the pattern; `value` None for nothing to say."""

    y: int
    length: float
    kind: int
    value: float | None


@dataclass(frozen=True, slots=True)
class Group:
    """The bars of one row, below its name."""

    y: int
    name: str
    bars: Sequence[Bar]


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars on one scale. `id` names it in its page; `series` are the figures that are drawn, in their order."""

    id: str
    series: Sequence[str]
    height: int
    groups: Sequence[Group]
    hidden: int
    """Rows that only the table has."""

    @property
    def width(self) -> int:
        """Of the picture."""
        return WIDTH


def drawn(id: str, series: Sequence[str], rows: Sequence[tuple[str, Mapping[str, Any]]]) -> Chart | None:
    """The chart of these figures; None when there is nothing to draw. Rates are drawn against the whole."""
    shown = [(name, row) for name, row in rows if any(row[each] for each in series)]
    if not shown:
        return None
    drawn_rows = shown[:MOST]
    most = 1.0 if series[0].endswith("_rate") else max(row[each] or 0 for _, row in drawn_rows for each in series)
    step = NAME + BAR * len(series) + GAP
    groups = [
        _group(at * step, name, [row[each] for each in series], most) for at, (name, row) in enumerate(drawn_rows)
    ]
    return Chart(id, series, step * len(groups), groups, len(shown) - len(drawn_rows))


def _group(y: int, name: str, values: Sequence[float | None], most: float) -> Group:
    bars = [
        Bar(y + NAME + at * BAR, round((value or 0) / most * (WIDTH - ROOM), 1), at, value)
        for at, value in enumerate(values)
    ]
    return Group(y, _short(name), bars)


def _short(name: str) -> str:
    """The name as far as the picture is wide."""
    width = 0
    for at, letter in enumerate(name):
        width += 1 if letter.isascii() else 2
        if width > LETTERS:
            return name[:at].rstrip() + "…"
    return name
