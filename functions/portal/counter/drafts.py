"""GET, POST /counter/drafts: going on with what somebody began at home, by its number."""

import re

from chalice.app import Blueprint

from onestop.errors import Conflict, Invalid, NotFound
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.counter.check import PROOFS, Check, at_the_counter, read
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

NUMBER = re.compile(r"[0-9a-z]{1,32}")


@page(routes, "GET /counter/drafts")
def asked(visit: Visit) -> Page:
    """The number, and who it is."""
    at_the_counter(visit)
    return _page(visit.place.asked("number"))


@page(routes, "POST /counter/drafts")
def take_over(visit: Visit) -> Answer:
    """Another's number and no number look the same."""
    at_the_counter(visit)
    check, number = read(visit), "".join(visit.typed("number").split()).lower()
    if not NUMBER.fullmatch(number):
        check.mistakes["number"] = "number"
    if check.mistakes:
        return _page(number, check)
    try:
        ask(visit, "takeOverDraft", body=check.body, case=number)
    except (Invalid, NotFound):
        check.mistakes["number"] = "not_theirs"
        return _page(number, check)
    except Conflict:
        check.mistakes["number"] = "handed_in"
        return _page(number, check)
    return Redirect(visit.place.link("/counter/cases", number))


def _page(number: str, check: Check | None = None) -> Page:
    mistakes = check.wrong("number") if check else {}
    values = {"said": number, "proofs": PROOFS, "check": check, "mistakes": mistakes}
    return Page("counter/drafts.html", values, 422 if mistakes else 200)
