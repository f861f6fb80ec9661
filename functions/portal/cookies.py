"""Cookies as a page sets them: not for scripts, never sent in the clear, never with another site's form."""

from collections.abc import Mapping
from dataclasses import dataclass

from portal.place import Place


@dataclass(frozen=True, slots=True)
class Cookie:
    """What a browser is to keep; `kept` in seconds, None until it is closed, 0 not any more."""

    name: str
    value: str
    kept: int | None = None

    def header(self, place: Place) -> str:
        """The value of `Set-Cookie` (RFC 6265); the pages' own path alone gets it back."""
        age = "" if self.kept is None else f"; Max-Age={self.kept}"
        return f"{self.name}={self.value}; Path={place.cookies}{age}; HttpOnly; Secure; SameSite=Lax"


def read(header: str) -> Mapping[str, str]:
    """The cookies of a `Cookie` header by name; of two with one name the first, which has the longer path."""
    found: dict[str, str] = {}
    for part in header.split(";"):
        name, equals, value = part.strip().partition("=")
        if equals:
            found.setdefault(name, value)
    return found
