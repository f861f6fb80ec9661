"""GET /counter/cases/{case}: what is left to do for the person in front."""

from chalice.app import Blueprint

from portal.answer import Page
from portal.casefile.picture import TONES
from portal.counter.check import at_the_counter
from portal.filing.draft import opened
from portal.filing.known import papers
from portal.filing.requirements import required
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /counter/cases/{case}")
def case(visit: Visit, case: str) -> Page:
    """The form, the papers and the end of it; for one that was handed in, its receipt."""
    at_the_counter(visit)
    found = opened(visit, case)
    documents = [each for each in papers(visit, found) if required(each)]
    form = found.form
    values = {
        "case": found.case,
        "service": found.service,
        "editable": found.editable,
        "tones": TONES,
        "filled": sum(form.complete(each) for each in form.sections),
        "sections": form.sections,
        "received": sum(each.state in ("accepted", "known") for each in documents),
        "documents": documents,
    }
    return Page("counter/case.html", values)
