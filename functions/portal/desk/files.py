"""GET /desk/cases/{case}/documents/{document}: a file that this department may see."""

from chalice.app import Blueprint

from portal.answer import Redirect
from portal.asking import ask
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /desk/cases/{case}/documents/{document}")
def document(visit: Visit, case: str, document: str) -> Redirect:
    """Its link, which works for two minutes."""
    url: str = ask(visit, "readDocument", case=case, document=document).body["url"]
    return Redirect(url)
