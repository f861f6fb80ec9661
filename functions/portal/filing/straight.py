"""POST /cases/{case}/requirements/{requirement}/declaration: a large file, which a script sends to the bucket."""

from chalice.app import Blueprint

from portal.answer import Answer, Data, Page
from portal.filing.announced import Announced
from portal.filing.draft import opened
from portal.filing.uploads import declared, following, wanted
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "POST /cases/{case}/requirements/{requirement}/declaration")
def declare(visit: Visit, case: str, requirement: str) -> Answer:
    """The form that takes exactly this file, and where to go once it was taken; or the page that says what is wrong."""
    found = opened(visit, case)
    form = declared(visit, found, wanted(visit, found, requirement), Announced.said(visit))
    return form if isinstance(form, Page) else Data({**form, "next": following(visit, case)})
