"""GET/POST /cases/{case}/visits/{visit}: an inspection whose date the applicant chooses."""

from typing import Any

from chalice.app import Blueprint

from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.casefile.file import File, opened
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /cases/{case}/visits/{visit}")
def show(visitor: Visit, case: str, visit: str) -> Page:
    """Where, what for, and the dates that are offered; or what was found."""
    return _page(opened(visitor, case), visit)


@page(routes, "POST /cases/{case}/visits/{visit}")
def choose(visitor: Visit, case: str, visit: str) -> Answer:
    """One of the dates, once."""
    file, at = opened(visitor, case), visitor.typed("at")
    if at not in file.one("visits", "id", visit)["slots"]:
        return _page(file, visit, error=True)
    ask(visitor, "chooseVisit", body={"at": at}, case=case, visit=visit)
    return Redirect(visitor.place.link("/cases", case))


def _page(file: File, visit: str, *, error: bool = False) -> Page:
    found: dict[str, Any] = {"visiting": file.one("visits", "id", visit), "error": error}
    return Page("casefile/visit.html", file.values(**found), 422 if error else 200)
