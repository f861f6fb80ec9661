"""In which language a page is: chosen by the reader, else what their browser asks for."""

from collections.abc import Iterator, Mapping

from portal.place import Place

LANGUAGES: Mapping[str, str] = {"zh-Hant": "繁體", "zh-Hans": "简体", "en": "English"}
"""Each by its own name."""
DEFAULT = "zh-Hant"
PARAMETER = "lang"
COOKIE = "onestop-language"
KEPT = 365 * 24 * 3600
"""Seconds for which a browser remembers the choice."""
TRADITIONAL = ("hant", "tw", "hk", "mo")


def chosen(place: Place) -> str | None:
    """What the address asks for, None when it asks for none that there is."""
    asked = place.asked(PARAMETER)
    return asked if asked in LANGUAGES else None


def language(place: Place, cookies: Mapping[str, str], accept: str) -> str:
    """The language of a page. `accept` is the Accept-Language header (RFC 9110 12.5.4)."""
    remembered = cookies.get(COOKIE, "")
    found = chosen(place) or (remembered if remembered in LANGUAGES else None)
    return found or next(_accepted(accept), DEFAULT)


def _accepted(accept: str) -> Iterator[str]:
    """Those of our languages that the header names, the most wanted first."""
    ranked = sorted(_ranges(accept), key=lambda each: -each[1])
    for tag, weight in ranked:
        primary, *rest = tag.split("-")
        if weight <= 0:
            continue
        if primary == "zh":
            yield "zh-Hant" if any(each in rest for each in TRADITIONAL) else "zh-Hans"
        elif primary == "en":
            yield "en"


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept.lower().split(","):
        tag, _, parameter = part.partition(";")
        try:
            weight = float(parameter.strip().removeprefix("q=")) if parameter else 1.0
        except ValueError:
            weight = 0.0
        yield tag.strip(), weight
