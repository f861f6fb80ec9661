"""GET, POST /my/receipt: a case that a counter filed comes to the reader's account, by the code on its receipt."""

from chalice.app import Blueprint

from onestop.errors import Invalid, Malformed, NotFound
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.coded import offered, typed
from portal.once import sent_key
from portal.page import page
from portal.visit import Visit

routes = Blueprint(__name__)

FORM = "joining.html"


@page(routes, "GET /my/receipt")
def asked(visit: Visit) -> Page:
    """Number and code, as they stand on the receipt; its QR code brings the number."""
    return offered(visit).page(FORM)


@page(routes, "POST /my/receipt")
def join(visit: Visit) -> Answer:
    """To the case, which is the reader's own from now on."""
    said = typed(visit)
    if said.wrong:
        return said.page(FORM)
    try:
        case = ask(visit, "redeemVoucher", body={"case": said.number, "code": said.code}, key=sent_key(visit)).body
    except (Invalid, Malformed, NotFound):
        return said.unopened(FORM)
    return Redirect(visit.place.link("/cases", case["id"]))
