"""GET/POST /sign-in, GET /sign-in/callback, POST /sign-out, GET /session: coming, going, and staying."""

import re

from chalice.app import Blueprint

from onestop.errors import Unauthenticated
from onestop.surroundings import surroundings
from portal import hosted, pool
from portal.answer import Answer, Page, Redirect
from portal.cookies import Cookie
from portal.page import page
from portal.session import REFRESH, begun, ended
from portal.visit import Visit

routes = Blueprint(__name__)

OURS = re.compile(r"/(?![/\\])[\x21-\x7e]*")
"""A path below the base, and nothing that a browser takes for another host."""
LONGEST = 256
"""Characters of a name or a password."""


@page(routes, "GET /sign-in")
def asked(visit: Visit) -> Answer:
    """Our own form where the pool takes passwords from it, else the pool's pages."""
    following = _following(visit.place.asked("next"))
    if surroundings().sign_in:
        attempt = hosted.Attempt.begin(following)
        return Redirect(attempt.address(visit), [attempt.cookie])
    return _form(following)


@page(routes, "POST /sign-in")
def sent(visit: Visit) -> Answer:
    """The name and the password of the form."""
    following, name, password = _following(visit.typed("next")), visit.typed("name"), _password(visit)
    errors = {field: f"{field}_missing" for field, value in (("name", name), ("password", password)) if not value}
    if errors:
        return _form(following, name, errors)
    try:
        tokens = pool.sign_in(name[:LONGEST], password[:LONGEST])
    except Unauthenticated:
        return _form(following, name, {"name": "wrong"})
    return Redirect(visit.place.below(following), begun(tokens))


@page(routes, "GET /sign-in/callback")
def came_back(visit: Visit) -> Answer:
    """From the pool's pages, with a code for tokens."""
    try:
        attempt = hosted.Attempt.kept(visit)
        tokens = hosted.tokens(visit, attempt)
    except Unauthenticated:
        return Page("sign_in_failed.html", {}, 401, [Cookie(hosted.COOKIE, "", 0)])
    return Redirect(visit.place.below(_following(attempt.next)), [*begun(tokens), Cookie(hosted.COOKIE, "", 0)])


@page(routes, "POST /sign-out")
def left(visit: Visit) -> Answer:
    """The browser forgets the tokens, and the pool does not renew them any more."""
    if REFRESH in visit.cookies:
        pool.revoke(visit.cookies[REFRESH])
    return Redirect(hosted.farewell(visit) if surroundings().sign_in else visit.place.link(), ended())


@page(routes, "GET /session")
def stay(visit: Visit) -> Page:
    """Asking for it keeps the session, if there is one yet; a script does, when somebody wants to stay."""
    signed_in = visit.session is not None
    return Page("session.html", {"signed_in": signed_in}, 200 if signed_in else 401)


def _form(following: str, name: str = "", errors: dict[str, str] | None = None) -> Page:
    return Page("sign_in.html", {"next": following, "name": name, "errors": errors or {}}, 422 if errors else 200)


def _following(path: str) -> str:
    """The page to go on to; the list of cases when none of ours is named."""
    return path if OURS.fullmatch(path) else "/cases"


def _password(visit: Visit) -> str:
    """Spaces around it are part of it."""
    return next(iter(visit.fields.get("password", ())), "")
