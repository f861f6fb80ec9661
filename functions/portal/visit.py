"""A request as a page needs it: where, in which language, with what was typed, by whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from chalice.app import Request

from onestop.errors import Unauthenticated
from onestop.identity import Principal
from portal import cookies
from portal.fields import Sent, sent
from portal.language import language
from portal.multipart import File
from portal.place import Place
from portal.session import Session, session
from portal.words import Words, words


@dataclass(frozen=True)
class Visit:
    """One request for a page."""

    place: Place
    language: str
    method: str
    headers: Mapping[str, str]
    cookies: Mapping[str, str]
    now: datetime
    request: Request

    @classmethod
    def of(cls, request: Request) -> "Visit":
        """Read the request; its form is read when it is asked for."""
        place = Place.of(request)
        kept = cookies.read(request.headers.get("cookie", ""))
        return cls(
            place=place,
            language=language(place, kept, request.headers.get("accept-language", "")),
            method=request.method,
            headers=request.headers,
            cookies=kept,
            now=datetime.now(UTC),
            request=request,
        )

    @cached_property
    def session(self) -> Session | None:
        """Who is signed in, None for nobody."""
        return session(self.cookies, self.now)

    @property
    def caller(self) -> Principal:
        """The same as operations know them; raises Unauthenticated."""
        if self.session is None:
            raise Unauthenticated("sign in first")
        return self.session.principal

    @property
    def fields(self) -> Mapping[str, Sequence[str]]:
        """What a form sent, each name with all its values; raises TooLarge, UnsupportedMedia, Malformed."""
        return self._sent[0]

    @property
    def files(self) -> Mapping[str, File]:
        """The files that a form sent; raises the same."""
        return self._sent[1]

    @cached_property
    def words(self) -> Words:
        """The messages in the reader's language."""
        return words(self.language)

    def typed(self, name: str) -> str:
        """What was typed into a field without the spaces around it; empty for nothing."""
        return next(iter(self.fields.get(name, ())), "").strip()

    @cached_property
    def _sent(self) -> Sent:
        return sent(self.request)
