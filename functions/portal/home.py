"""GET /: where people begin."""

from chalice.app import Blueprint

from portal.answer import Page
from portal.asking import ask
from portal.audiences import AUDIENCES
from portal.finding import occasions, offering
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /")
def home(visit: Visit) -> Page:
    """Search, the ways to browse, and what there is."""
    found = ask(visit, "listServices").body
    ways = {"audiences": AUDIENCES, "occasions": occasions(visit), "departments": offering(visit.language)}
    return Page("home.html", {"services": found["items"], "q": "", **ways})
