"""Sign-in at the pool's own pages: authorization code with PKCE (RFC 6749 4.1, RFC 7636), no secret anywhere."""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from onestop.base64url import decode, encode
from onestop.errors import Unauthenticated
from onestop.surroundings import surroundings
from portal.cookies import Cookie
from portal.visit import Visit

COOKIE = "onestop-sign-in"
KEPT = 600
"""Seconds for which somebody may stay at the pool's pages."""
BACK = "/sign-in/callback"
PATIENCE = 5
"""Seconds that the pool has to answer."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One sign-in under way, known to the browser that began it alone."""

    state: str
    verifier: str
    next: str

    @classmethod
    def begin(cls, following: str) -> "Attempt":
        """A new one; `following` is the page to come back to."""
        return cls(secrets.token_urlsafe(24), secrets.token_urlsafe(48), following)

    @classmethod
    def kept(cls, visit: Visit) -> "Attempt":
        """The one that this browser began; raises Unauthenticated."""
        try:
            state, verifier, following = json.loads(decode(visit.cookies[COOKIE]))
            return cls(str(state), str(verifier), str(following))
        except (KeyError, ValueError, TypeError):
            raise Unauthenticated("the sign-in was not begun here, or took too long") from None

    @property
    def cookie(self) -> Cookie:
        """For the browser, while its person is at the pool's pages."""
        return Cookie(COOKIE, encode(json.dumps([self.state, self.verifier, self.next]).encode()), KEPT)

    def address(self, visit: Visit) -> str:
        """Where to sign in."""
        settings = surroundings()
        asked = {
            "response_type": "code",
            "client_id": settings.user_pool_client,
            "redirect_uri": back(visit),
            "scope": "openid email",
            "state": self.state,
            "code_challenge": encode(sha256(self.verifier.encode()).digest()),
            "code_challenge_method": "S256",
        }
        provider = {"identity_provider": settings.identity_provider} if settings.identity_provider else {}
        return f"{settings.sign_in}/oauth2/authorize?{urlencode({**asked, **provider})}"


def tokens(visit: Visit, attempt: Attempt) -> Mapping[str, str]:
    """The tokens for the code that the pool's pages sent back; raises Unauthenticated."""
    if not secrets.compare_digest(visit.place.asked("state").encode(), attempt.state.encode()):
        raise Unauthenticated("the answer is not to this sign-in")
    form = {
        "grant_type": "authorization_code",
        "client_id": surroundings().user_pool_client,
        "code": visit.place.asked("code"),
        "redirect_uri": back(visit),
        "code_verifier": attempt.verifier,
    }
    request = Request(f"{surroundings().sign_in}/oauth2/token", urlencode(form).encode())
    try:
        with urlopen(request, timeout=PATIENCE) as answer:
            told = json.load(answer)
    except HTTPError:
        raise Unauthenticated("the pool does not take the code") from None
    return {"IdToken": told["id_token"], "RefreshToken": told["refresh_token"]}


def farewell(visit: Visit) -> str:
    """Where to sign out of the pool's pages too, on the way home."""
    leaving = {"client_id": surroundings().user_pool_client, "logout_uri": visit.place.whole("/")}
    return f"{surroundings().sign_in}/logout?{urlencode(leaving)}"


def back(visit: Visit) -> str:
    """The address that the pool's pages come back to; the pool's client lists it."""
    return visit.place.whole(BACK)
