"""GET /supervision: any department's work list, with its cards."""

from chalice.app import Blueprint

from onestop.catalogue import shipped
from portal.answer import Page
from portal.desk.worklist import listed
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /supervision")
def worklists(visit: Visit) -> Page:
    """One page of one department's work of one status; the first department unless one is chosen."""
    departments = {code: each.name[visit.language] for code, each in shipped().departments.items()}
    asked = visit.place.asked("department")
    department = asked if asked in departments else next(iter(departments))
    return Page("supervision/worklists.html", {**listed(visit, department), "departments": departments})
