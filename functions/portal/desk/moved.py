"""The page that says that the case has moved on: what is there now, and what was typed."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from portal.answer import Page
from portal.desk import links
from portal.desk.dossier import dossier
from portal.desk.stamp import Stamp
from portal.visit import Visit


def moved(visit: Visit, ids: Mapping[str, str], stamp: Stamp, typed: Sequence[str]) -> Page:
    """Nothing was done; raises NotFound when the reader has nothing to do with the case any more."""
    shown = dossier(visit, ids["case"])
    review = next((each for each in shown["case"]["reviews"] if each["id"] == ids.get("review")), None)
    by_others = shown["case"]["version"] != stamp.version
    back = links.review(visit, ids["case"], review["id"]) if review else links.case(visit, ids["case"])
    values = {**shown, "review": review, "by_others": by_others, "typed": typed, "back": back}
    return Page("desk/moved.html", values, HTTPStatus.CONFLICT)
