"""GET/POST /cases/{case}/supplements/{supplement}: a correction letter, answered item by item."""

from collections.abc import Mapping, Sequence
from typing import Any

from chalice.app import Blueprint
from markupsafe import Markup

from onestop.errors import Conflict, Invalid, NotFound
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.casefile.file import File, opened
from portal.casefile.item import Item, items_of
from portal.filing import mistakes
from portal.filing.draft import version
from portal.filing.form import Form
from portal.filing.reading import Sent, read
from portal.filing.target import DOCUMENTS, target
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

NOTE = "note-"
NONE = Sent({}, {}, ())


@page(routes, "GET /cases/{case}/supplements/{supplement}")
def show(visit: Visit, case: str, supplement: str) -> Page:
    """The letter, with a control beside each item that waits for an answer."""
    file = opened(visit, case)
    return _page(visit, file, _letter(file, supplement))


@page(routes, "POST /cases/{case}/supplements/{supplement}")
def answer(visit: Visit, case: str, supplement: str) -> Answer:
    """What was changed and said answers its items; the rest of the letter stays open."""
    file = opened(visit, case)
    letter = _letter(file, supplement)
    items = items_of(file, letter)
    sent = read([each.field for each in items if each.field and not each.told["answered_at"]], visit.fields)
    if sent.unreadable:
        return _page(visit, file, letter, sent, mistakes.unreadable(visit.words, sent.unreadable))
    try:
        ask(
            visit,
            "answerSupplement",
            body=_body(visit, file, items, sent),
            expect=version(visit),
            case=case,
            supplement=supplement,
        )
    except Invalid as invalid:
        return _page(visit, file, letter, sent, _wrong(visit, file, invalid))
    except Conflict:
        return _stale(visit, case, supplement, sent)
    return Redirect(visit.place.link("/cases", case))


def _stale(visit: Visit, case: str, supplement: str, sent: Sent) -> Page:
    """The case has moved on, perhaps because a file was checked: what was typed is kept, and sent if the reader wants
    so still."""
    file = opened(visit, case)
    return _page(visit, file, _letter(file, supplement), sent, stale=True)


def _body(visit: Visit, file: File, items: Sequence[Item], sent: Sent) -> dict[str, Any]:
    """An answer left as it is answers nothing; a note does."""
    notes = {each.id: visit.typed(NOTE + each.id) for each in items if not each.told["answered_at"]}
    given = {name: value for name, value in sent.changes(file.case["answers"]).items() if value is not None}
    return {"answers": given, "items": [{"id": id, "note": note} for id, note in notes.items() if note]}


def _letter(file: File, supplement: str) -> Mapping[str, Any]:
    if not supplement.isdecimal():
        raise NotFound("there is no such letter")
    return file.one("supplements", "number", int(supplement))


def _wrong(visit: Visit, file: File, invalid: Invalid) -> Mapping[str, Markup]:
    """Beside the field; what is about no field of the letter stands on top alone."""
    said = dict(mistakes.broken(visit.words, Form(file.service, file.case["answers"]), invalid.errors))
    for each in invalid.errors:
        part, name = target(each.pointer)
        if part == DOCUMENTS:
            said[f"document-{name}"] = visit.words("letter.document", what=file.names.document(name))
    return said or {"items": visit.words("letter.nothing")}


def _page(
    visit: Visit,
    file: File,
    letter: Mapping[str, Any],
    sent: Sent = NONE,
    wrong: Mapping[str, Markup] | None = None,
    *,
    stale: bool = False,
) -> Page:
    again = bool(wrong) or stale
    notes = {each["id"]: visit.typed(NOTE + each["id"]) if again else "" for each in letter["items"]}
    given = file.case["answers"]
    items = items_of(file, letter)
    typed = {
        each.field.name: sent.typed.get(each.field.name, each.field.typed(given.get(each.field.name)))
        for each in items
        if each.field
    }
    papers = any(each.document and not each.told["answered_at"] for each in items)
    shown = {"letter": letter, "items": items, "typed": typed, "notes": notes, "wrong": wrong or {}}
    values = file.values(**shown, stale=stale, papers=papers)
    return Page("casefile/letter.html", values, Conflict.status if stale else 422 if wrong else 200)
