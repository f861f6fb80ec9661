"""Where boxes stand: a small layered drawing from left to right (after Sugiyama, Tagawa and Toda, 1981).

A box stands one column to the right of all that lead to it. Arrows that skip columns are led through
waypoints, so that they run between the boxes. Columns are ordered by the median of their neighbours,
then every box moves as near to the middle of its neighbours as the order and the gaps let it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean, median

ROUNDS = 12
Link = tuple[str, str]


@dataclass(frozen=True)
class Placed:
    """The middles of boxes (top of the drawing is 0), the column of each, and the way of every link."""

    column: Mapping[str, int]
    middle: Mapping[str, float]
    ways: Mapping[Link, tuple[str, ...]]
    """For each link the boxes and waypoints that it passes, ends included."""
    height: float


def place(heights: Mapping[str, float], links: Sequence[Link], gap: float) -> Placed:
    """Place boxes of the given heights; `links` must have no cycle."""
    column = _columns(list(heights), links)
    ways = {link: _way(link, column) for link in links}
    sizes = {**heights, **{point: 0.0 for way in ways.values() for point in way[1:-1]}}
    column.update({point: column[way[0]] + n for way in ways.values() for n, point in enumerate(way[1:-1], 1)})
    near: dict[str, list[str]] = {name: [] for name in sizes}
    for way in ways.values():
        for left, right in pairwise(way):
            near[left].append(right)
            near[right].append(left)
    columns = _ordered(column, near)
    middle = _middles(columns, sizes, near, gap)
    top = min(middle[name] - sizes[name] / 2 for name in sizes)
    middle = {name: at - top for name, at in middle.items()}
    return Placed(column, middle, ways, max(middle[name] + sizes[name] / 2 for name in sizes))


def _columns(names: Sequence[str], links: Sequence[Link]) -> dict[str, int]:
    """The longest way to each box."""
    column = dict.fromkeys(names, 0)
    for _ in names:
        for left, right in links:
            column[right] = max(column[right], column[left] + 1)
    return column


def _way(link: Link, column: Mapping[str, int]) -> tuple[str, ...]:
    left, right = link
    between = range(column[left] + 1, column[right])
    return (left, *(f"{left}>{right}@{n}" for n in between), right)


def _ordered(column: Mapping[str, int], near: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """The columns, each in an order in which few arrows cross."""
    columns: list[list[str]] = [[] for _ in range(max(column.values()) + 1)]
    for name, at in column.items():
        columns[at].append(name)
    for turn in range(ROUNDS):
        rank = {name: n - len(names) / 2 for names in columns for n, name in enumerate(names)}
        for at in range(len(columns))[:: 1 if turn % 2 else -1]:
            side = -1 if turn % 2 else 1
            before = {name: [rank[each] for each in near[name] if column[each] == at + side] for name in columns[at]}
            columns[at].sort(key=lambda name: median(before[name]) if before[name] else rank[name])
            rank.update({name: n - len(columns[at]) / 2 for n, name in enumerate(columns[at])})
    return columns


def _middles(
    columns: Sequence[Sequence[str]], sizes: Mapping[str, float], near: Mapping[str, Sequence[str]], gap: float
) -> dict[str, float]:
    """Begin with every column stacked around 0, then let each box follow its neighbours."""
    middle: dict[str, float] = {}
    for names in columns:
        middle.update(_apart(names, dict.fromkeys(names, 0.0), sizes, gap))
    for turn in range(ROUNDS):
        for names in columns[:: 1 if turn % 2 else -1]:
            wished = {name: mean(middle[each] for each in near[name]) if near[name] else middle[name] for name in names}
            middle.update(_apart(names, wished, sizes, gap))
    return middle


def _apart(
    names: Sequence[str], wished: Mapping[str, float], sizes: Mapping[str, float], gap: float
) -> dict[str, float]:
    """The wished middles, moved as little as keeps order and gaps: boxes that would touch move as one block."""
    blocks: list[tuple[list[str], float]] = []  # names, and the offset at which their first middle would be
    offsets: dict[str, float] = {}
    for name in names:
        blocks.append(([name], wished[name]))
        offsets[name] = 0.0
        while len(blocks) > 1 and _end(blocks[-2], offsets, sizes) + gap > _begin(blocks[-1], sizes):
            later, _ = blocks.pop()
            earlier, _ = blocks.pop()
            shift = offsets[earlier[-1]] + sizes[earlier[-1]] / 2 + gap + sizes[later[0]] / 2
            offsets.update({each: offsets[each] + shift for each in later})
            joined = [*earlier, *later]
            blocks.append((joined, mean(wished[each] - offsets[each] for each in joined)))
    return {name: at + offsets[name] for block, at in blocks for name in block}


def _begin(block: tuple[list[str], float], sizes: Mapping[str, float]) -> float:
    return block[1] - sizes[block[0][0]] / 2


def _end(block: tuple[list[str], float], offsets: Mapping[str, float], sizes: Mapping[str, float]) -> float:
    last = block[0][-1]
    return block[1] + offsets[last] + sizes[last] / 2
