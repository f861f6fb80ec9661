"""GET /supervision/cases/{case}: every clock of a case, in one picture and in a table."""

from chalice.app import Blueprint

from onestop.errors import Forbidden
from portal.answer import Page
from portal.clocks.showing import shown_clocks
from portal.desk.dossier import dossier
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /supervision/cases/{case}")
def case(visit: Visit, case: str) -> Page:
    """The case as supervision sees it: who has it, since when, until when, and why."""
    shown = dossier(visit, case)
    if "supervisor" not in visit.caller.roles:
        raise Forbidden("only supervision looks at any case")
    return Page("supervision/case.html", {**shown, **shown_clocks(visit, case)})
