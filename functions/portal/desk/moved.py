"""The page that says that the case has moved on: what is there now, and what was typed."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from portal.answer import Page
from portal.desk import links
from portal.desk.dossier import dossier, lies_before
from portal.desk.stamp import Stamp
from portal.visit import Visit
from portal.written import written


def moved(visit: Visit, ids: Mapping[str, str], stamp: Stamp, back: str = "", why: str = "") -> Page:
    """Nothing was done; raises NotFound when the reader has nothing to do with the case any more.

    `back` leads to how it stands now, unless that follows from who reads; `why` is the rules' reason.
    """
    shown = dossier(visit, ids["case"])
    review = next((each for each in shown["case"]["reviews"] if each["id"] == ids.get("review")), None)
    by_others = shown["case"]["version"] != stamp.version
    if review and review["status"] == "deemed_approved":
        why = "silent"
    told = {
        "why": why,
        "by_others": by_others,
        "typed": written(visit),
        "back": back or _way(visit, shown["case"], review),
    }
    return Page("desk/moved.html", {**shown, "review": review, **told}, HTTPStatus.CONFLICT)


def _way(visit: Visit, case: Mapping[str, Any], review: Mapping[str, Any] | None) -> str:
    """To the review if it still lies before the reader, to the whole case for its core department, else to the list."""
    if review and lies_before(visit, review):
        return links.review(visit, case["id"], review["id"])
    core = case["department"] in visit.caller.departments
    return links.case(visit, case["id"]) if core else links.work_list(visit)
