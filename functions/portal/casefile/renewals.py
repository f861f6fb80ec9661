"""GET/POST /cases/{case}/licences/{licence}/renewal: a licence is to go on after its last day."""

from chalice.app import Blueprint

from onestop.errors import Conflict
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.casefile.file import opened
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /cases/{case}/licences/{licence}/renewal")
def show(visit: Visit, case: str, licence: str) -> Page:
    """What it means, and how it stands when it was asked for."""
    file = opened(visit, case)
    return Page("casefile/renewal.html", file.values(licence=file.one("licences", "id", licence), refused=False))


@page(routes, "POST /cases/{case}/licences/{licence}/renewal")
def renew(visit: Visit, case: str, licence: str) -> Answer:
    """Its department alone looks at it again; too late, or not to be renewed, is said and nothing is done."""
    file = opened(visit, case)
    held = file.one("licences", "id", licence)
    try:
        ask(visit, "renewLicence", licence=licence)
    except Conflict:
        return Page("casefile/renewal.html", file.values(licence=held, refused=True), 409)
    return Redirect(visit.place.link("/cases", case, "licences", licence, "renewal"))
