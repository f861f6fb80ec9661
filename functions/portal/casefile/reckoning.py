"""GET /cases/{case}/clocks: how each date of a case is reckoned, day by day."""

from chalice.app import Blueprint

from onestop.cases.draft import EDITABLE
from portal.answer import Answer, Page, Redirect
from portal.casefile.file import opened
from portal.clocks.showing import shown_clocks
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /cases/{case}/clocks")
def clocks(visit: Visit, case: str) -> Answer:
    """Which clocks run, since when, what stopped them, and on what law each limit rests."""
    file = opened(visit, case)
    if file.case["status"] in EDITABLE:
        return Redirect(visit.place.link("/cases", case, "application"))
    return Page("casefile/clocks.html", file.values(clocks=shown_clocks(visit, case)["table"]))
