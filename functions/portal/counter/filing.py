"""GET, POST /counter/new: a case for somebody who stands at the counter."""

from chalice.app import Blueprint

from onestop.catalogue import shipped
from onestop.errors import Invalid
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.counter.check import PROOFS, Check, at_the_counter, read
from portal.language import LANGUAGES
from portal.once import new_key, sent_key
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)


@page(routes, "GET /counter/new")
def asked(visit: Visit) -> Page:
    """Which service, and who it is for."""
    at_the_counter(visit)
    return _page(visit, visit.place.asked("service"))


@page(routes, "POST /counter/new")
def begin(visit: Visit) -> Answer:
    """A draft with its identity check, once however often the button is pressed."""
    at_the_counter(visit)
    check, service, letters = read(visit), visit.typed("service"), visit.typed("letters")
    if service not in _titles(visit):
        check.mistakes["service"] = "service"
    if check.mistakes:
        return _page(visit, service, check)
    body = {
        "service": service,
        "appearance": {"proof": check.proof, "consent": True},
        **check.named,
        **({"lang": letters} if letters in LANGUAGES else {}),
    }
    try:
        case = ask(visit, "createCase", body=body, key=sent_key(visit)).body
    except Invalid as invalid:
        check.refused(invalid)
        return _page(visit, service, check)
    return Redirect(visit.place.link("/counter/cases", case["id"]))


def _titles(visit: Visit) -> dict[str, str]:
    return {each["id"]: each["title"][visit.language] for each in shipped().index}


def _page(visit: Visit, service: str, check: Check | None = None) -> Page:
    mistakes = check.wrong("service") if check else {}
    values = {
        "titles": _titles(visit),
        "service": service,
        "proofs": PROOFS,
        "check": check,
        "letters": visit.typed("letters") if check else "",
        "mistakes": mistakes,
        "key": (sent_key(visit) if check else None) or new_key(),
    }
    return Page("counter/new.html", values, 422 if mistakes else 200)
