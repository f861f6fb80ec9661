"""GET /licences, GET /licences/{licence}: anybody verifies a licence."""

import re

from chalice.app import Blueprint

from onestop.errors import NotFound
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.credential import stated
from portal.holder import holds
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

NUMBER = re.compile(r"[a-z0-9-]{4,64}")
LONGEST = 500
"""Characters of what is typed, or of a link that is pasted."""


@page(routes, "GET /licences")
def asked(visit: Visit) -> Answer:
    """A number or a whole link, however it is written, leads to the licence."""
    typed = visit.place.asked("number")[:LONGEST]
    if "number" not in visit.place.query:
        return Page("verify.html", {"typed": "", "error": None})
    number = _number(typed)
    if number is None:
        return Page("verify.html", {"typed": typed, "error": "empty" if not typed else "unreadable"}, 422)
    return Redirect(visit.place.link("/licences", number))


@page(routes, "GET /licences/{licence}")
def verified(visit: Visit, licence: str) -> Page:
    """Whether the licence holds, from whom, until when; whose it is stands in the licence itself."""
    try:
        found = ask(visit, "readLicence", licence=licence).body
    except NotFound:
        return Page("verify.html", {"typed": licence, "error": "unknown"}, 404)
    title, particulars = stated(found, visit.language)
    own = visit.session is not None and holds(visit, found)
    return Page("licence.html", {"licence": found, "title": title, "particulars": particulars, "own": own})


def _number(typed: str) -> str | None:
    """The licence's number in what was typed: the last part of a link; spaces and capitals do not matter."""
    last = re.split(r"[?#]", typed)[0].rstrip("/").rpartition("/")[2]
    number = re.sub(r"\s", "", last).lower()
    return number if NUMBER.fullmatch(number) else None
