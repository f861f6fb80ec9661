"""Who is signed in: the pool's ID token in a cookie, verified at each request and renewed when it is about to end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from onestop.errors import Unauthenticated
from onestop.identity import Principal, principal
from onestop.identity.token import ends
from portal import pool
from portal.cookies import Cookie

TOKEN, REFRESH, SEEN = "onestop-token", "onestop-refresh", "onestop-seen"
IDLE = 30 * 60
"""Seconds without a request after which a browser forgets that somebody was there."""
EARLY = timedelta(minutes=5)
"""How long before its end a token is renewed."""


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody signed in: as operations know them, by what name, and what their browser is to keep."""

    principal: Principal
    name: str
    cookies: tuple[Cookie, ...]


def session(kept: Mapping[str, str], now: datetime) -> Session | None:
    """The session of a browser's cookies, None when there is none any more."""
    if SEEN not in kept or TOKEN not in kept:
        return None
    try:
        return _renewed(kept, now)
    except Unauthenticated:
        return None


def begun(tokens: Mapping[str, str]) -> list[Cookie]:
    """What the browser of somebody who signed in keeps, until it is closed."""
    refresh = [Cookie(REFRESH, tokens["RefreshToken"])] if "RefreshToken" in tokens else []
    return [Cookie(TOKEN, tokens["IdToken"]), *refresh, _seen()]


def ended() -> list[Cookie]:
    """What a browser is to forget."""
    return [Cookie(name, "", 0) for name in (TOKEN, REFRESH, SEEN)]


def _renewed(kept: Mapping[str, str], now: datetime) -> Session:
    claims = pool.told(kept[TOKEN])
    cookies: tuple[Cookie, ...] = (_seen(),)
    if ends(claims) - EARLY <= now and REFRESH in kept:
        tokens = pool.refresh(kept[REFRESH])
        claims = pool.told(tokens["IdToken"])
        cookies = tuple(begun(tokens))
    if ends(claims) <= now:
        raise Unauthenticated("the session has ended")
    return Session(principal(claims), str(claims.get("cognito:username") or claims["sub"]), cookies)


def _seen() -> Cookie:
    return Cookie(SEEN, "1", IDLE)
