"""GET/POST /cases/{case}/rating: how the applicant found it, in five grades (好差評)."""

from chalice.app import Blueprint

from onestop.cases.rating import BEST
from onestop.operations.schemas import COMPONENTS
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.casefile.file import File, opened
from portal.once import new_key, sent_key
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

GRADES = tuple(str(grade) for grade in range(BEST, 0, -1))
"""The best first."""
LONGEST: int = COMPONENTS["NewRating"]["properties"]["comment"]["maxLength"]
"""Characters of a comment."""


@page(routes, "GET /cases/{case}/rating")
def show(visit: Visit, case: str) -> Page:
    """The five grades; or the one that was given, and what was done about a bad one."""
    return _page(opened(visit, case))


@page(routes, "POST /cases/{case}/rating")
def rate(visit: Visit, case: str) -> Answer:
    """Once; a comment is welcome and not owed."""
    grade, comment = visit.typed("grade"), visit.typed("comment").replace("\r\n", "\n")
    if grade not in GRADES or len(comment) > LONGEST:
        return _page(opened(visit, case), "long" if grade in GRADES else "missing", comment, grade)
    body = {"grade": int(grade), **({"comment": comment} if comment else {})}
    ask(visit, "rateCase", body=body, key=sent_key(visit), case=case)
    return Redirect(visit.place.link("/cases", case, "rating"))


def _page(file: File, error: str | None = None, typed: str = "", grade: str = "") -> Page:
    shown = file.values(grades=GRADES, error=error, typed=typed, grade=grade, most=LONGEST, key=new_key())
    return Page("casefile/rating.html", shown, 422 if error else 200)
