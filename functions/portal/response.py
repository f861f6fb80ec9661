"""An answer as HTTP, with the headers that every answer carries."""

import json
from collections.abc import Iterable, Mapping
from http import HTTPStatus

from chalice.app import Response

from onestop.surroundings import surroundings
from portal.answer import Answer, Data, Download, File, Redirect
from portal.cookies import Cookie
from portal.crumb import Crumb
from portal.language import COOKIE, KEPT, chosen
from portal.rendering import rendered
from portal.visit import Visit

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
)
"""Nothing inline, nothing from elsewhere, in nobody's frame; forms go to us, and on to the pool's pages.
Before it stands what may be shown in place, our pictures and a file that the page names, and where a script sends to:
to us, and to the one address that the page names."""
HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
}
FOREVER = "public, max-age=31536000, immutable"
"""A file has another name as soon as it has another content."""
PRIVATE = "private, no-cache"
UNKEPT = "no-store"
VARY = "Accept-Encoding, Accept-Language, Cookie"
HTML = "text/html; charset=utf-8"
JSON = "application/json"


def response(visit: Visit, answer: Answer) -> Response:
    """The answer as Chalice sends it."""
    if isinstance(answer, File):
        return _sent(answer.content, 200, {"Content-Type": answer.media_type, "Cache-Control": FOREVER})
    told = [Cookie(COOKIE, visit.language, KEPT)] if chosen(visit.place) else []
    told += visit.session.cookies if visit.session else ()
    if isinstance(answer, Redirect):
        headers = {"Location": answer.to, "Content-Type": HTML, "Cache-Control": UNKEPT}
        return _sent(b"", HTTPStatus.SEE_OTHER, headers, _set(visit, [*told, *answer.cookies]))
    if isinstance(answer, Download):
        offered = {"Content-Disposition": f'attachment; filename="{answer.filename}"', "Cache-Control": UNKEPT}
        return _sent(answer.content, 200, {"Content-Type": answer.media_type, **offered}, _set(visit, told))
    if isinstance(answer, Data):
        headers = {"Content-Type": JSON, "Cache-Control": UNKEPT}
        kept_cookies = _set(visit, told) if answer.present else None
        return _sent(json.dumps(answer.values).encode(), 200, headers, kept_cookies)
    crumb = Crumb(visit)
    html = rendered(visit, answer, crumb)
    kept = UNKEPT if visit.session else PRIVATE
    headers = {"Content-Type": HTML, "Content-Language": visit.language, "Cache-Control": kept}
    kept_cookies = _set(visit, [*told, *crumb.cookies(), *answer.cookies])
    return _sent(html.encode(), answer.status, headers, kept_cookies, answer.framed, answer.reached)


def _set(visit: Visit, cookies: Iterable[Cookie]) -> list[str]:
    """One header for each name; the last word counts."""
    return [each.header(visit.place) for each in {each.name: each for each in cookies}.values()]


def _sent(
    content: bytes,
    status: int,
    headers: Mapping[str, str],
    cookies: list[str] | None = None,
    framed: str = "",
    reached: str = "",
) -> Response:
    shown = f"img-src 'self' {framed}; frame-src {framed}; " if framed else "img-src 'self'; "
    sent_to = f"connect-src 'self' {reached}; " if reached else "connect-src 'self'; "
    policy = f"{shown}{sent_to}{POLICY} {surroundings().sign_in}".rstrip()
    told: dict[str, str | list[str]] = {
        "Content-Security-Policy": policy,
        **HEADERS,
        **headers,
        "Vary": VARY,
    }
    if cookies:
        told["Set-Cookie"] = cookies
    return Response(content, headers=told, status_code=status)
