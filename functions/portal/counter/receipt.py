"""GET /counter/cases/{case}/receipt: what the person in front takes home, made for paper."""

from chalice.app import Blueprint

from portal.answer import Answer, Page, Redirect
from portal.counter.check import at_the_counter
from portal.filing.code import code
from portal.filing.draft import opened
from portal.filing.requirements import states
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /counter/cases/{case}/receipt")
def receipt(visit: Visit, case: str) -> Answer:
    """Number, dates, every paper that was received, and the identity check; for a case that was handed in."""
    at_the_counter(visit)
    found = opened(visit, case)
    if found.case["submitted_at"] is None:
        return Redirect(visit.place.link("/counter/cases", case))
    department = next(each for each in found.service["departments"] if each["code"] == found.case["department"])
    files = [each for each in states(found.service, found.case) if each.file]
    drawn = code(visit.place.whole(f"/cases/{found.case['id']}"))
    values = {"case": found.case, "service": found.service, "department": department, "files": files, "code": drawn}
    return Page("counter/receipt.html", values)
