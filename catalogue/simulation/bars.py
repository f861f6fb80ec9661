"""A line for each review: how long it takes, its promise, and how often it is on the critical path."""

from collections.abc import Iterator, Mapping

from catalogue.drawing.boxes import INK, QUIET, Style, text_svg
from catalogue.drawing.lettering import wrapped
from catalogue.drawing.svg import PALETTE
from catalogue.simulation.figures import Figures, ReviewFigures
from catalogue.simulation.histogram import Axis
from catalogue.simulation.wording import days, percent, word
from onestop.catalogue.assessment import working_days
from onestop.catalogue.department import Department
from onestop.catalogue.service import Service

ROW, HEADER, BAR = 58, 26, 16
PAUSED, STILL = 4, "#f59e0b"
"""Height and colour of the stripe for the time that the clock stood still."""
NAMES, SHARES = 285, 130
"""Pixels for names on the left and for the share on the right."""
NAME, OFFICE, NUMBER = Style(13.5, 600, INK), Style(12, 400, QUIET), Style(12, 400, INK)


def rows_height(figures: Figures) -> float:
    """The room that the lines take."""
    return HEADER + ROW * len(figures.reviews)


def rows(
    service: Service, departments: Mapping[str, Department], figures: Figures, axis: Axis, top: float, lang: str
) -> Iterator[str]:
    """Every review that takes part, in the service's order."""
    yield text_svg(word("critical", lang), axis.right + 40, top + 12, OFFICE)
    offices = list(dict.fromkeys(each.department for each in service.reviews))
    for number, each in enumerate(figures.reviews):
        declared = next(review for review in service.reviews if review.id == each.review)
        y = top + HEADER + number * ROW
        colour = PALETTE[offices.index(declared.department) % len(PALETTE)]
        named = wrapped(declared.title[lang], NAMES / NAME.size)
        title = named[0] + ("…" if len(named) > 1 else "")
        office = departments[declared.department].name[lang] + (
            word("assumed", lang) if each.origin == "assumed" else ""
        )
        yield text_svg(title, axis.left - NAMES - 15, y + 14, NAME)
        yield text_svg(office, axis.left - NAMES - 15, y + 32, OFFICE)
        yield from _spread(each, axis, y, colour, lang)
        promised = axis.x(working_days(declared.limits.promised))
        yield f'<path d="M{promised:.1f} {y - 2:g}v{BAR + 10}" stroke="#1d4ed8" stroke-width="2"/>'
        yield from _share(each.critical, axis.right + 40, y, colour)


def _spread(each: ReviewFigures, axis: Axis, y: float, colour: str, lang: str) -> Iterator[str]:
    if each.elapsed is None:
        return
    p50, p90 = axis.x(each.elapsed.p50), axis.x(each.elapsed.p90)
    yield _bar(axis.left, y + 3, p90 - axis.left, colour, 0.3)
    yield _bar(axis.left, y + 3, p50 - axis.left, colour, 1.0)
    paused = axis.x(each.paused or 0.0)
    yield _bar(axis.left, y + 3 + BAR - PAUSED, paused - axis.left, STILL, 1.0, PAUSED)
    told = [f"{days(each.elapsed.p50)} – {days(each.elapsed.p90)}", *_procedures(each, lang)]
    yield text_svg(" · ".join(told), axis.left, y + 36, NUMBER)


def _procedures(each: ReviewFigures, lang: str) -> Iterator[str]:
    """What stopped its clock, as far as anything did."""
    for key in ("visited", "failed", "joint", "awaited", "corrected"):
        share = getattr(each, key)
        if share:
            yield word(key, lang, share=percent(share))


def _share(share: float | None, left: float, y: float, colour: str) -> Iterator[str]:
    yield _bar(left, y + 3, SHARES, "#e2e8f0", 1.0)
    yield _bar(left, y + 3, SHARES * (share or 0.0), colour, 1.0)
    yield text_svg(percent(share), left, y + 36, NUMBER)


def _bar(x: float, y: float, wide: float, colour: str, opacity: float, high: float = BAR) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:g}" width="{max(wide, 0):.1f}" height="{high:g}" rx="{min(3, high / 2):g}" '
        f'fill="{colour}" fill-opacity="{opacity:g}"/>'
    )
