"""The page that says that the case has moved on: what is there now, and what was typed."""

from collections.abc import Mapping
from http import HTTPStatus

from portal.answer import Page
from portal.desk import links
from portal.desk.dossier import dossier
from portal.desk.stamp import Stamp
from portal.visit import Visit
from portal.written import written


def moved(visit: Visit, ids: Mapping[str, str], stamp: Stamp, back: str = "", why: str = "") -> Page:
    """Nothing was done; raises NotFound when the reader has nothing to do with the case any more.

    `back` leads to how it stands now: to the review, or the case, unless given; `why` is the rules' reason.
    """
    shown = dossier(visit, ids["case"])
    review = next((each for each in shown["case"]["reviews"] if each["id"] == ids.get("review")), None)
    by_others = shown["case"]["version"] != stamp.version
    here = links.review(visit, ids["case"], review["id"]) if review else links.case(visit, ids["case"])
    if review and review["status"] == "deemed_approved":
        why = "silent"
    told = {"why": why, "by_others": by_others, "typed": written(visit), "back": back or here}
    return Page("desk/moved.html", {**shown, "review": review, **told}, HTTPStatus.CONFLICT)
