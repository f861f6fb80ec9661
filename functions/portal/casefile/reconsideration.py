"""GET/POST /cases/{case}/reconsideration: a refusal that the applicant wants looked at again, or no longer."""

from chalice.app import Blueprint

from onestop.operations.schemas.values import LONG
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.casefile.duties import contestable
from portal.casefile.file import File, opened
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /cases/{case}/reconsideration")
def show(visit: Visit, case: str) -> Page:
    """What was asked and answered; or where to ask."""
    return _page(opened(visit, case))


@page(routes, "POST /cases/{case}/reconsideration")
def contest(visit: Visit, case: str) -> Answer:
    """With the grounds; once of each decision."""
    grounds = visit.typed("grounds").replace("\r\n", "\n")
    if not grounds or len(grounds) > LONG:
        return _page(opened(visit, case), "long" if grounds else "empty", grounds)
    ask(visit, "askReconsideration", body={"grounds": grounds}, case=case)
    return Redirect(visit.place.link("/cases", case, "reconsideration"))


@page(routes, "POST /cases/{case}/reconsideration/withdrawal")
def withdraw(visit: Visit, case: str) -> Redirect:
    """The refusal stands."""
    ask(visit, "withdrawReconsideration", case=case)
    return Redirect(visit.place.link("/cases", case, "reconsideration"))


def _page(file: File, error: str | None = None, typed: str = "") -> Page:
    shown = file.values(asked=file.case["reconsideration"], possible=contestable(file), error=error, typed=typed)
    return Page("casefile/reconsideration.html", shown, 422 if error else 200)
