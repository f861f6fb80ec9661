"""The address of a page as a QR code (ISO/IEC 18004) in the page itself: a picture that is no file of its own."""

from markupsafe import Markup

BORDER = 2
"""Light modules around it; the page around them is light too."""


def code(address: str) -> Markup:
    """An SVG element, as large as its frame."""
    # Here and not above: one page needs it.
    import segno

    made = segno.make(address, error="m", micro=False)
    return Markup(made.svg_inline(omitsize=True, border=BORDER, svgclass=None, lineclass=None))
