"""GET /cases/{case}/check, POST /cases/{case}/submission, GET /cases/{case}/receipt: handed in, and what proves it."""

from chalice.app import Blueprint

from onestop.errors import Conflict, Invalid
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.filing.code import code
from portal.filing.draft import Draft, draft, opened, version
from portal.filing.known import papers
from portal.filing.requirements import required
from portal.once import new_key, sent_key
from portal.page import page
from portal.visit import Visit
from portal.who import handed_in_by

routes = Blueprint(__name__)


@page(routes, "GET /cases/{case}/check")
def check(visit: Visit, case: str) -> Page:
    """All that was answered and sent, each with a way to change it; what is still missing comes first."""
    return _page(visit, draft(visit, case))


@page(routes, "POST /cases/{case}/submission")
def submit(visit: Visit, case: str) -> Answer:
    """Hand the case in as the reader has checked it. A button pressed twice is one submission."""
    key = sent_key(visit)
    try:
        ask(visit, "submitCase", case=case, expect=version(visit), key=key)
    except Invalid:
        return _page(visit, draft(visit, case), status=422)
    except Conflict:
        found = opened(visit, case)
        if found.editable:
            return _page(visit, found, status=409)
    return Redirect(visit.place.link("/cases", case, "receipt"))


@page(routes, "GET /cases/{case}/receipt")
def receipt(visit: Visit, case: str) -> Answer:
    """The number of the case and both of its dates; for a case that was handed in."""
    if "counter" in visit.caller.roles:
        return Redirect(visit.place.link("/counter/cases", case, "receipt"))
    found = opened(visit, case)
    if found.case["submitted_at"] is None:
        return Redirect(visit.place.link("/cases", case, "application"))
    department = next(each for each in found.service["departments"] if each["code"] == found.case["department"])
    drawn = code(visit.place.whole(f"/cases/{found.case['id']}"))
    shown = {"case": found.case, "service": found.service, "department": department, "code": drawn}
    shown["by"] = handed_in_by(visit, found.case)
    return Page("filing/receipt.html", shown)


def _page(visit: Visit, found: Draft, status: int = 200) -> Page:
    """Sections with their fields and answers; documents; the places where something is missing."""
    form, case = found.form, found.case
    sections = [
        (each, [(field, case["answers"].get(field.name)) for field in form.fields(each)]) for each in form.sections
    ]
    documents = papers(visit, found)
    values = {
        "case": case,
        "service": found.service,
        "sections": sections,
        "unfinished": [each for each in form.sections if not form.complete(each)],
        "documents": [each for each in documents if required(each)],
        "lacking": [each for each in documents if each.hinders],
        "missing": form.missing,
        "stale": status == Conflict.status,
        "key": new_key(),
    }
    return Page("filing/check.html", values, status)
