"""What dashes and colours of a drawing mean, in one line below it."""

from collections.abc import Iterator, Mapping

from catalogue.drawing.boxes import LINE, NEUTRAL, text_svg
from catalogue.drawing.lettering import width
from catalogue.drawing.phrases import phrase

SAMPLE, GAP = 34, 28


def legend(left: float, baseline: float, lang: str, strokes: Mapping[str, str]) -> Iterator[str]:
    """The line, from `left`; `strokes` are the attributes of each kind of arrow."""
    dashed = f'stroke="{NEUTRAL}" stroke-width="1.4" stroke-dasharray="6 4"'
    x = left
    for key, drawn in (("conditional", dashed), ("gate", strokes["gate"]), ("unawaited", strokes["unawaited"])):
        if key == "conditional":
            yield f'<rect x="{x:g}" y="{baseline - 13:g}" width="{SAMPLE}" height="17" rx="5" fill="#ffffff" {drawn}/>'
        else:
            yield f'<path d="M{x:g} {baseline - 4.5:g}h{SAMPLE}" fill="none" {drawn}/>'
        text = phrase(key, lang)
        yield text_svg(text, x + SAMPLE + 8, baseline, LINE)
        x += SAMPLE + 8 + width(text) * LINE.size + GAP
