"""GET, POST /my/receipt: a case that a counter filed comes to the reader's account, by the code on its receipt."""

from chalice.app import Blueprint

from onestop.errors import Invalid, Malformed, NotFound
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.once import new_key, sent_key
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

LONGEST = 64
"""Characters of a number, or of a code."""


@page(routes, "GET /my/receipt")
def asked(visit: Visit) -> Page:
    """Number and code, as they stand on the receipt; asks for the sign-in first. Its QR code brings the number."""
    _ = visit.caller
    return _page(visit.place.asked("number")[:LONGEST], "")


@page(routes, "POST /my/receipt")
def join(visit: Visit) -> Answer:
    """A wrong code, a used one and no such case look the same."""
    number, code = ("".join(visit.typed(each).split())[:LONGEST] for each in ("number", "code"))
    wrong = {name: name for name, said in (("number", number), ("code", code)) if not said}
    if wrong:
        return _page(number, code, wrong)
    try:
        case = ask(visit, "redeemVoucher", body={"case": number.lower(), "code": code}, key=sent_key(visit)).body
    except (Invalid, Malformed, NotFound):
        return _page(number, code, {"code": "unopened"})
    return Redirect(visit.place.link("/cases", case["id"]))


def _page(number: str, code: str, wrong: dict[str, str] | None = None) -> Page:
    values = {"said": number, "code": code, "wrong": wrong or {}, "key": new_key()}
    return Page("joining.html", values, 422 if wrong else 200)
