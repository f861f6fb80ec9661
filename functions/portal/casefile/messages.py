"""GET/POST /cases/{case}/messages: lines between the applicant and the departments that have the case."""

from chalice.app import Blueprint

from onestop.operations.messages import NEWEST, ORDER
from onestop.operations.schemas.values import LONG
from portal.answer import Answer, Page, Redirect
from portal.asking import ask
from portal.casefile.file import opened
from portal.once import new_key, sent_key
from portal.page import page
from portal.visit import Visit
from portal.who import who

routes = Blueprint(__name__)


@page(routes, "GET /cases/{case}/messages")
def read(visit: Visit, case: str) -> Page:
    """The last of them, and whatever was said before on pages of its own."""
    return _page(visit, case)


@page(routes, "POST /cases/{case}/messages")
def post(visit: Visit, case: str) -> Answer:
    """Everybody who has the case can read it."""
    text = visit.typed("text").replace("\r\n", "\n")
    if not text or len(text) > LONG:
        return _page(visit, case, "long" if text else "empty", text)
    ask(visit, "postMessage", body={"text": text}, key=sent_key(visit), case=case)
    return Redirect(visit.place.link("/cases", case, "messages"))


def _page(visit: Visit, case: str, error: str | None = None, typed: str = "") -> Page:
    file, cursor = opened(visit, case), visit.place.asked("cursor")
    query = {ORDER.name: NEWEST, **({"cursor": cursor} if cursor else {})}
    found = ask(visit, "listMessages", query=query, case=case).body
    said = [{**each, "by": who(visit, file.case, each["sender"])} for each in found["items"][::-1]]
    told = {"messages": said, "earlier": found["next"], "most": LONG}
    shown = file.values(**told, error=error, typed=typed, key=new_key())
    return Page("casefile/messages.html", shown, 422 if error else 200)
