"""GET/POST /cases/{case}/withdrawal: the applicant takes the case back."""

from chalice.app import Blueprint

from onestop.operations.schemas.values import LONG
from portal.answer import Page, Redirect
from portal.asking import ask
from portal.casefile.file import opened
from portal.once import new_key, sent_key
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /cases/{case}/withdrawal")
def ask_again(visit: Visit, case: str) -> Page:
    """What it means, before it is done."""
    return Page("casefile/withdrawal.html", opened(visit, case).values(key=new_key(), most=LONG))


@page(routes, "POST /cases/{case}/withdrawal")
def withdraw(visit: Visit, case: str) -> Redirect:
    """No reason is owed."""
    reason = visit.typed("reason")[:LONG]
    ask(visit, "withdrawCase", body={"reason": reason} if reason else {}, key=sent_key(visit), case=case)
    return Redirect(visit.place.link("/cases", case))
