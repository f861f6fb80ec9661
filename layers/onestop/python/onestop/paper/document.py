"""A PDF under way: its pages, its fonts, and the same bytes for the same content."""

from datetime import UTC, datetime
from io import BytesIO

import pydyf

from onestop.paper.canvas import FAINT, HEIGHT, WIDTH, Canvas
from onestop.paper.fonts import Font
from onestop.paper.tags import Element, Tags
from onestop.paper.typeface import Typeface

OPACITY = 0.13


class Document:
    """A4 pages in one language, with a title for its window; `made_at` is when what it shows was made (UTC)."""

    def __init__(self, title: str, language: str, made_at: datetime) -> None:
        self._title, self._language, self._made_at = title, language, made_at
        self._fonts: dict[Typeface, Font] = {}
        self._tags = Tags()
        self.pages: list[Canvas] = []

    def page(self) -> Canvas:
        """A new page."""
        self.pages.append(Canvas(len(self.pages), self._font))
        return self.pages[-1]

    def begin(self, kind: str, language: str | None = None, alternative: str | None = None) -> Element:
        """A new element of the text, in the document's language unless another is named."""
        return self._tags.begin(kind, language or self._language, alternative)

    def content(self) -> bytes:
        """The whole file."""
        pdf = pydyf.PDF()
        fonts = pydyf.Dictionary({font.name: font.add_to(pdf).reference for font in self._fonts.values()})
        states = pydyf.Dictionary({FAINT: pydyf.Dictionary({"Type": "/ExtGState", "ca": OPACITY})})
        resources = pydyf.Dictionary({"Font": fonts, "ExtGState": states})
        pages = [_page(pdf, canvas, resources) for canvas in self.pages]
        self._tags.add_to(pdf, pages)
        pdf.catalog.update(
            {
                "Lang": pydyf.String(self._language),
                "ViewerPreferences": pydyf.Dictionary({"DisplayDocTitle": "true"}),
            }
        )
        made = self._made_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
        pdf.info.update({"Title": pydyf.String(self._title), "CreationDate": pydyf.String(made)})
        file = BytesIO()
        pdf.write(file, version=b"1.7", identifier=True, compress=True)
        return file.getvalue()

    def _font(self, typeface: Typeface) -> Font:
        return self._fonts.setdefault(typeface, Font(typeface, f"F{len(self._fonts)}"))


def _page(pdf: pydyf.PDF, canvas: Canvas, resources: pydyf.Dictionary) -> pydyf.Dictionary:
    pdf.add_object(canvas.stream)
    page = pydyf.Dictionary(
        {
            "Type": "/Page",
            "Parent": pdf.pages.reference,
            "MediaBox": pydyf.Array([0, 0, WIDTH, HEIGHT]),
            "Contents": canvas.stream.reference,
            "Resources": resources,
            "StructParents": canvas.number,
            "Tabs": "/S",
        }
    )
    pdf.add_page(page)
    return page
