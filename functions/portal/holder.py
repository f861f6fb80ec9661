"""GET /my/licences: all that the reader was ever licensed to do, what ends soonest first."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from chalice.app import Blueprint

from onestop.catalogue import shipped
from onestop.errors import Forbidden, NotFound
from portal.answer import Page
from portal.asking import ask
from portal.credential import case_of, held
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

SOON = timedelta(days=90)
"""So long before its end a licence is said to end soon: time to have it renewed."""
TONES: Mapping[str, str] = {"valid": "green", "suspended": "yellow", "revoked": "red", "expired": "grey"}


@page(routes, "GET /my/licences")
def licences(visit: Visit) -> Page:
    """One page of them: those that hold, and below them those that do not, or not any more."""
    cursor = visit.place.asked("cursor")
    found = ask(visit, "listLicences", query={"cursor": cursor} if cursor else {}).body
    told = [_told(visit, each) for each in found["items"]]
    hold = sorted((each for each in told if each["status"] == "valid"), key=_end)
    over = sorted((each for each in told if each["status"] != "valid"), key=_end, reverse=True)
    parts = [(name, part) for name, part in (("hold", hold), ("over", over)) if part]
    values = {"parts": parts, "tones": TONES, "next": found["next"], "several": bool(cursor or found["next"])}
    return Page("holder.html", values)


def holds(visit: Visit, licence: Mapping[str, Any]) -> bool:
    """Whether a licence, as `readLicence` answers, is the reader's: its proof says so, or the case that it came from
    was joined to their account since."""
    person = visit.caller.sub
    if not licence["verified"] or held(licence, person):
        return bool(licence["verified"])
    try:
        return bool(ask(visit, "readCase", case=case_of(licence)).body["applicant"] == person)
    except (Forbidden, NotFound):
        return False


def _told(visit: Visit, item: Mapping[str, Any]) -> dict[str, Any]:
    """With what its kind and its department are called, and whether it ends soon."""
    titles, department = shipped().permits.get(item["type"], {}), shipped().departments.get(item["department"])
    until = item["valid_until"]
    return {
        **item,
        "title": titles.get(visit.language, item["type"]),
        "issuer": department.name[visit.language] if department else item["department"],
        "soon": item["status"] == "valid" and until is not None and datetime.fromisoformat(until) - visit.now <= SOON,
    }


def _end(item: Mapping[str, Any]) -> tuple[bool, str]:
    """By its end, those without one behind all others."""
    return item["valid_until"] is None, item["valid_until"] or ""
