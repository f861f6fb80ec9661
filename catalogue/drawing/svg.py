"""A process as an SVG picture: one file, without scripts and without fonts of its own."""

from collections.abc import Iterator, Mapping
from html import escape

from catalogue.drawing.boxes import INK, NEUTRAL, QUIET, Drawable, Style, text_svg
from catalogue.drawing.graph import Arrow, Graph, graph
from catalogue.drawing.layout import Placed, place
from catalogue.drawing.legend import legend
from catalogue.drawing.lettering import width
from catalogue.drawing.phrases import phrase
from onestop.catalogue.assessment import critical_path, working_days
from onestop.catalogue.department import Department
from onestop.catalogue.service import Service
from onestop.merge.verdict import COUNTED

MARGIN, TOP, BOTTOM = 40, 104, 76
COLUMN_GAP, ROW_GAP = 86, 28
TIP = 3
"""Pixels that an arrow stops short of its box."""
FONTS = "Noto Sans TC, Noto Sans CJK TC, PingFang TC, Microsoft JhengHei, WenQuanYi Zen Hei, sans-serif"
PALETTE = (
    "#0f766e", "#b91c1c", "#1d4ed8", "#a16207", "#be185d", "#0e7490", "#4d7c0f", "#c2410c", "#334155", "#4338ca",
)  # fmt: skip
HEADING, SUBHEADING = Style(24, 700, INK), Style(14, 400, QUIET)
STROKES = {
    "step": 'stroke="#94a3b8" stroke-width="1.7" marker-end="url(#step)"',
    "gate": 'stroke="#b45309" stroke-width="2.4" marker-end="url(#gate)"',
    "unawaited": 'stroke="#94a3b8" stroke-width="1.7" stroke-dasharray="2 5" marker-end="url(#step)"',
}


def picture(service: Service, departments: Mapping[str, Department], lang: str) -> str:
    """The whole SVG document."""
    drawn = graph(service, departments, lang)
    boxes = _drawables(drawn, lang)
    heights = {name: each.height for name, each in boxes.items()}
    placed = place(heights, [(arrow.source, arrow.target) for arrow in drawn.arrows], ROW_GAP)
    lefts = _lefts(boxes, placed)
    wide = max(lefts[placed.column[name]] + each.width for name, each in boxes.items()) + MARGIN
    saving = _saving(service, lang)
    wide = max(wide, 2 * MARGIN + width(saving) * SUBHEADING.size)
    high = TOP + placed.height + BOTTOM
    body = [
        text_svg(service.title[lang], MARGIN, 50, HEADING),
        text_svg(saving, MARGIN, 76, SUBHEADING),
        *(_arrow(arrow, boxes, placed, lefts) for arrow in drawn.arrows),
        *_placed(boxes, placed, lefts),
        *legend(MARGIN, high - 30, lang, STROKES),
    ]
    return "\n".join([*_opening(service.title[lang], wide, high), *body, "</svg>", ""])


def _drawables(drawn: Graph, lang: str) -> dict[str, Drawable]:
    """The boxes, each department in a colour of its own."""
    names = dict.fromkeys(box.department for box in drawn.boxes if box.department)
    colours = {name: PALETTE[n % len(PALETTE)] for n, name in enumerate(names)}
    return {
        box.id: Drawable(
            box,
            colours.get(box.department or "", NEUTRAL),
            phrase("if", lang, what=box.condition) if box.condition else None,
        )
        for box in drawn.boxes
    }


def _lefts(boxes: Mapping[str, Drawable], placed: Placed) -> list[float]:
    """The left edge of each column."""
    lefts = [float(MARGIN)]
    for column in range(max(placed.column.values())):
        widest = max(each.width for name, each in boxes.items() if placed.column[name] == column)
        lefts.append(lefts[-1] + widest + COLUMN_GAP)
    return lefts


def _placed(boxes: Mapping[str, Drawable], placed: Placed, lefts: list[float]) -> Iterator[str]:
    for name, each in boxes.items():
        yield from each.svg(lefts[placed.column[name]], TOP + placed.middle[name] - each.height / 2)


def _arrow(arrow: Arrow, boxes: Mapping[str, Drawable], placed: Placed, lefts: list[float]) -> str:
    """A curve from the right edge of one box through the waypoints to the left edge of the other."""
    way = placed.ways[arrow.source, arrow.target]
    x = lefts[placed.column[way[0]]] + boxes[way[0]].width
    y = TOP + placed.middle[way[0]]
    parts = [f"M{x:g} {y:g}"]
    for point in way[1:]:
        left = lefts[placed.column[point]] - (TIP if point in boxes else 0)
        at = TOP + placed.middle[point]
        bend = (left - x) / 2
        parts.append(f"C{x + bend:g} {y:g} {left - bend:g} {at:g} {left:g} {at:g}")
        x, y = left, at
        if point not in boxes:  # a waypoint: straight through its column, beside the boxes
            x = lefts[placed.column[point] + 1] - COLUMN_GAP
            parts.append(f"L{x:g} {y:g}")
    return f'<path d="{" ".join(parts)}" fill="none" {STROKES[arrow.kind]}/>'


def _saving(service: Service, lang: str) -> str:
    """What working side by side saves when every review takes part."""
    counted = [working_days(review.limits.promised) for review in service.reviews if review.kind in COUNTED]
    return phrase("saving", lang, parallel=critical_path(service.reviews), serial=sum(counted))


def _opening(title: str, wide: float, high: float) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {high:g}" width="{wide:g}" height="{high:g}" '
        f'font-family="{FONTS}" role="img">'
    )
    yield f"<title>{escape(title)}</title>"
    yield "<defs>"
    for name, colour in (("step", "#94a3b8"), ("gate", "#b45309")):
        yield (
            f'<marker id="{name}" viewBox="0 0 10 10" refX="9" refY="5" markerUnits="userSpaceOnUse" markerWidth="11" '
            f'markerHeight="11" orient="auto"><path d="M0 0L10 5L0 10z" fill="{colour}"/></marker>'
        )
    yield "</defs>"
    yield f'<rect width="{wide:g}" height="{high:g}" fill="#f8fafc"/>'
