"""GET /services: what one can apply for, searched and narrowed."""

from chalice.app import Blueprint

from portal.answer import Page
from portal.asking import ask
from portal.audiences import AUDIENCES
from portal.finding import occasions, offering
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

FILTERS = ("q", "event", "audience", "department")
LONGEST = 100
"""Characters of a search; what is behind them is not looked at."""


@page(routes, "GET /services")
def services(visit: Visit) -> Page:
    """What was searched for, the best first; without a search everything, by its id."""
    asked = {name: visit.place.asked(name)[:LONGEST] for name in (*FILTERS, "cursor")}
    found = ask(visit, "listServices", query={name: value for name, value in asked.items() if value}).body
    shown = {name: asked[name] for name in FILTERS}
    ways = {"audiences": AUDIENCES, "occasions": occasions(visit), "departments": offering(visit.language)}
    return Page("services.html", {**shown, "found": found, **ways})
