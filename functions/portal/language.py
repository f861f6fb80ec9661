"""In which language a page is: chosen by the reader, else what their browser asks for."""

from collections.abc import Mapping

from onestop.operations.languages import preferred
from portal.place import Place

LANGUAGES: Mapping[str, str] = {"zh-Hant": "繁體", "zh-Hans": "简体", "en": "English"}
"""Each by its own name."""
DEFAULT = "zh-Hant"
PARAMETER = "lang"
COOKIE = "onestop-language"
KEPT = 365 * 24 * 3600
"""Seconds for which a browser remembers the choice."""


def chosen(place: Place) -> str | None:
    """What the address asks for, None when it asks for none that there is."""
    asked = place.asked(PARAMETER)
    return asked if asked in LANGUAGES else None


def language(place: Place, cookies: Mapping[str, str], accept: str) -> str:
    """The language of a page. `accept` is the Accept-Language header (RFC 9110 12.5.4)."""
    remembered = cookies.get(COOKIE, "")
    found = chosen(place) or (remembered if remembered in LANGUAGES else None)
    return found or preferred(accept) or DEFAULT
