"""Where everything stands on a licence: A4, a fine frame, generous margins, one column that flows over pages."""

from onestop.paper import code
from onestop.paper.canvas import HEIGHT, WIDTH, Canvas
from onestop.paper.colours import ACCENT, GREY, HAIR, INK, RED
from onestop.paper.document import Document
from onestop.paper.pen import LEADING, Pen
from onestop.paper.sheet import Entry, Pair, Sheet
from onestop.paper.typeface import typefaces
from onestop.paper.wording import WORDS

EDGE = 34
"""From the paper's edge to the frame."""
LEFT, RIGHT = 84, WIDTH - 84
COLUMN = 204
"""Where values begin."""
BOTTOM = HEIGHT - 78
HOLDER, BODY = 15.0, 11.0
"""Sizes of the holder's name and of all other values."""
CODE = 104
"""Side of the QR code."""
FOOT = 190
"""Height of what ends the last page: office, code and note."""
ENGLISH = "en"


def printed(sheet: Sheet) -> bytes:
    """The sheet as a PDF."""
    title = f"{sheet.title.chinese} {sheet.title.english} {sheet.number}"
    document = Document(title, sheet.language, sheet.made_at)
    pen = Pen(document, typefaces(sheet.language), BOTTOM, lambda pen, page: _begun(sheet, pen, page))
    for number, entry in enumerate(sheet.entries):
        _entry(pen, entry, HOLDER if number == 0 else BODY)
    pen.need(FOOT)
    _foot(sheet, pen)
    for page in document.pages:
        pen.page = page
        _number(sheet, pen, page.number + 1, len(document.pages))
    return document.content()


def _begun(sheet: Sheet, pen: Pen, page: Canvas) -> float:
    """What every page has; the first one has the title."""
    page.frame(EDGE, EDGE, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE, ACCENT, 1.1)
    page.frame(EDGE + 4, EDGE + 4, WIDTH - 2 * EDGE - 8, HEIGHT - 2 * EDGE - 8, ACCENT, 0.35)
    if sheet.mark:
        pen.across(f"{sheet.mark.said.chinese} {sheet.mark.said.english.upper()}", 600, RED, 42)
    if page.number == 0:
        return _title(sheet, pen)
    pen.centred(f"{sheet.title.chinese}　{sheet.number}", 76, 9, GREY, None)
    page.rule(LEFT, 88, RIGHT - LEFT, HAIR)
    return 96


def _title(sheet: Sheet, pen: Pen) -> float:
    begin = pen.document.begin
    pen.centred(sheet.office.chinese, 90, 14, ACCENT, begin("P"), tracking=0.25)
    pen.centred(sheet.office.english, 106, 9, GREY, begin("P", ENGLISH))
    pen.centred(sheet.title.chinese, 163, 32, INK, begin("H1"), tracking=0.12)
    pen.centred(sheet.title.english, 188, 13.5, INK, begin("P", ENGLISH))
    pen.page.rule(WIDTH / 2 - 28, 206, 56, ACCENT, 1)
    number = _pair("number", sheet)
    pen.centred(f"{number.chinese} {number.english}　{sheet.number}", 226, 9.5, GREY, begin("P"))
    if sheet.mark is None:
        return 238
    said = (sheet.mark.said, sheet.mark.since or Pair(""))
    pen.page.frame(LEFT, 241, RIGHT - LEFT, 27, RED, 0.8)
    chinese, english = "　".join(each.chinese for each in said), " ".join(each.english for each in said)
    pen.centred(f"{chinese}　{english}", 258.5, 11, RED, begin("P"))
    return 272


def _entry(pen: Pen, entry: Entry, size: float) -> None:
    """The label at the left; at the right its values, the English below the Chinese."""
    pen.need(48)
    top, begin = pen.y + 8, pen.document.begin
    pen.y = top
    pen.flow(entry.label.chinese, LEFT, COLUMN - LEFT - 12, 10, ACCENT, begin("P"))
    pen.flow(entry.label.english, LEFT, COLUMN - LEFT - 12, 7.5, GREY, begin("P", ENGLISH))
    first, low, pen.y = pen.page, pen.y, top
    for number, value in enumerate(entry.values, start=1):
        x = COLUMN
        if entry.numbered:
            pen.need(size * LEADING)
            pen.at(f"{number}.", x, pen.y + size * LEADING, size, GREY, None)
            x += 20
        pen.flow(value.chinese, x, RIGHT - x, size, INK, begin("P"))
        if value.english:
            pen.flow(value.english, x, RIGHT - x, 9, GREY, begin("P", ENGLISH))
    pen.y = max(pen.y, low) if pen.page is first else pen.y
    pen.y += 9
    pen.page.rule(LEFT, pen.y, RIGHT - LEFT, HAIR)


def _foot(sheet: Sheet, pen: Pen) -> None:
    """Who issued it and when; at the lower edge of the page, how to check it."""
    begin, issuer = pen.document.begin, _pair("issuer", sheet)
    pen.ending(f"{issuer.chinese}　{sheet.office.chinese}", RIGHT, pen.y + 34, 11.5, INK, begin("P"))
    pen.ending(f"{issuer.english} {sheet.office.english}", RIGHT, pen.y + 47, 8.5, GREY, begin("P", ENGLISH))
    pen.ending(sheet.issued_on.chinese, RIGHT, pen.y + 66, 11.5, INK, begin("P"))
    pen.ending(sheet.issued_on.english, RIGHT, pen.y + 79, 8.5, GREY, begin("P", ENGLISH))
    top = BOTTOM - CODE
    figure = begin("Figure", sheet.language, _pair("code", sheet).chinese)
    pen.page.boxes(code.boxes(sheet.link, LEFT - 14, top, CODE), INK, figure)
    check, note = _pair("check", sheet), _pair("note", sheet)
    x = LEFT - 14 + CODE + 6
    pen.at(f"{check.chinese}　{check.english}", x, top + 20, 9, ACCENT, begin("P"))
    pen.y = top + 24
    pen.flow(note.chinese, x, RIGHT - x, 8.5, INK, begin("P"))
    pen.flow(note.english, x, RIGHT - x, 7.5, GREY, begin("P", ENGLISH))
    pen.flow(sheet.link, x, RIGHT - x, 7.5, ACCENT, begin("P", ENGLISH))


def _number(sheet: Sheet, pen: Pen, page: int, pages: int) -> None:
    here, whole = (Pair(str(each), str(each)) for each in (page, pages))
    said = _pair("page", sheet).filled(page=here, pages=whole)
    pen.centred(f"{said.chinese}　{said.english}", HEIGHT - EDGE - 18, 7.5, GREY, None)


def _pair(name: str, sheet: Sheet) -> Pair:
    return Pair.of(WORDS[name], sheet.language)
