"""A simulation as an SVG picture: how long cases take, and what each review has to do with it."""

from collections.abc import Iterator, Mapping
from html import escape
from math import ceil

from catalogue.drawing.boxes import INK, QUIET, Style, text_svg
from catalogue.drawing.svg import FONTS
from catalogue.simulation.bars import rows, rows_height
from catalogue.simulation.figures import Figures
from catalogue.simulation.histogram import HEIGHT, Axis, histogram
from catalogue.simulation.wording import days, percent, word
from onestop.catalogue.department import Department
from onestop.catalogue.service import Service

WIDE, MARGIN = 1040, 40
LEFT, RIGHT = 300, 220
"""Room beside the day axis: for the names of reviews, and for their share of the critical path."""
TOP, BETWEEN, BOTTOM = 116, 84, 36
HEADING, SUBHEADING, CAPTION = Style(24, 700, INK), Style(14, 400, QUIET), Style(13, 600, INK)


def plot(service: Service, departments: Mapping[str, Department], figures: Figures, lang: str) -> str:
    """The whole SVG document."""
    axis = Axis(MARGIN + LEFT, WIDE - MARGIN - RIGHT, _longest(figures))
    below = TOP + HEIGHT + BETWEEN
    high = below + rows_height(figures) + BOTTOM
    body = [
        text_svg(service.title[lang], MARGIN, 50, HEADING),
        text_svg(_told(figures, lang), MARGIN, 76, SUBHEADING),
        text_svg(word("histogram" if figures.durations else "nothing", lang), MARGIN, TOP - 12, CAPTION),
        *histogram(figures.durations, axis, TOP, _marks(figures, lang)),
        text_svg(word("reviews", lang), MARGIN, below - 14, CAPTION),
        *rows(service, departments, figures, axis, below, lang),
    ]
    return "\n".join([*_opening(service.title[lang], high), *body, "</svg>", ""])


def _longest(figures: Figures) -> int:
    """The last day of the axis: everything that is drawn lies before it."""
    ends = [*figures.durations, figures.serial or 0.0, figures.promised_days, figures.statutory_days, 1.0]
    ends += [each.elapsed.p90 for each in figures.reviews if each.elapsed]
    return ceil(max(ends))


def _told(figures: Figures, lang: str) -> str:
    outcomes = ", ".join(word(key, lang, n=figures.outcomes[key]) for key in sorted(figures.outcomes))
    return word("cases", lang, n=figures.cases, outcomes=outcomes)


def _marks(figures: Figures, lang: str) -> Iterator[tuple[float, str, str]]:
    """Day, label and colour of each line across the histogram."""
    if figures.duration:
        yield figures.duration.p50, word("p50", lang, n=days(figures.duration.p50)), "#0f766e"
        yield figures.duration.p90, word("p90", lang, n=days(figures.duration.p90)), "#0e7490"
    promised, statutory = figures.promised_days, figures.statutory_days
    yield promised, word("promised", lang, n=promised, share=percent(figures.promised)), "#1d4ed8"
    yield statutory, word("statutory", lang, n=statutory, share=percent(figures.statutory)), "#b91c1c"
    if figures.serial is not None:
        yield figures.serial, word("serial", lang, n=days(figures.serial)), "#a16207"


def _opening(title: str, high: float) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {high:g}" width="{WIDE}" height="{high:g}" '
        f'font-family="{FONTS}" role="img">'
    )
    yield f"<title>{escape(title)}</title>"
    yield f'<rect width="{WIDE}" height="{high:g}" fill="#f8fafc"/>'
