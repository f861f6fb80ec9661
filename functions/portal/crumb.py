"""Proof that a form came from one of our pages: a random crumb in a cookie, and the same one in the form.

Another site can have a browser send the form, but can neither read the cookie nor set it. Browsers also
say which site sent a form (`Sec-Fetch-Site`, `Origin`): one that another site sent is refused before all else.
"""

import secrets
from hmac import compare_digest
from urllib.parse import urlsplit

from onestop.errors import Forbidden
from portal.cookies import Cookie
from portal.visit import Visit

COOKIE = "onestop-form"
FIELD = "crumb"
BYTES = 18


class Crumb:
    """The crumb of one answer: that of the browser, or a new one if a form is put into the page."""

    def __init__(self, visit: Visit) -> None:
        self._kept = visit.cookies.get(COOKIE, "")
        self._new = ""

    @property
    def value(self) -> str:
        """For the hidden field of a form."""
        if not self._kept and not self._new:
            self._new = secrets.token_urlsafe(BYTES)
        return self._kept or self._new

    def cookies(self) -> list[Cookie]:
        """What the answer must set."""
        return [Cookie(COOKIE, self._new)] if self._new else []


def check(visit: Visit) -> None:
    """Raise Forbidden for a form that none of our pages sent."""
    site = visit.headers.get("sec-fetch-site", "same-origin")
    origin, host = visit.headers.get("origin"), visit.headers.get("host")
    elsewhere = origin is not None and urlsplit(origin).netloc != host
    kept, sent = visit.cookies.get(COOKIE, ""), visit.typed(FIELD)
    if site not in {"same-origin", "none"} or elsewhere or not kept or not compare_digest(kept.encode(), sent.encode()):
        raise Forbidden("the form did not come from one of our pages")
