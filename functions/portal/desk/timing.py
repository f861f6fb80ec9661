"""GET /desk/cases/{case}/clocks: every clock of a case in one picture."""

from chalice.app import Blueprint

from portal.answer import Page
from portal.clocks.showing import shown_clocks
from portal.desk.dossier import dossier
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /desk/cases/{case}/clocks")
def clocks(visit: Visit, case: str) -> Page:
    """For the departments of the case."""
    return Page("desk/clocks.html", {**dossier(visit, case), **shown_clocks(visit, case)})
