"""POST /cases/{case}/requirements/{requirement}/declaration: a large file, which a script sends to the bucket."""

from chalice.app import Blueprint

from onestop.errors import Invalid
from portal.answer import Answer, Data
from portal.asking import ask
from portal.filing.announced import Announced
from portal.filing.draft import opened
from portal.filing.uploads import following, shown, wanted
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "POST /cases/{case}/requirements/{requirement}/declaration")
def declare(visit: Visit, case: str, requirement: str) -> Answer:
    """The form that takes exactly this file, and where to go once it was taken; or the page that says what is wrong."""
    found = opened(visit, case)
    asked_for, told = wanted(visit, found, requirement), Announced.said(visit)
    wrong = told.refused_for(asked_for.told["max_bytes"])
    if wrong:
        return shown(visit, found, asked_for, wrong)
    try:
        declared = ask(visit, "declareDocument", body={"requirement": requirement, **told.body}, case=case).body
    except Invalid:
        return shown(visit, found, asked_for, told.kind)
    return Data({**declared["upload"], "next": following(visit, case)})
