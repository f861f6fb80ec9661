"""Texts of the catalogue in one language, and which of ours somebody reads best."""

from collections.abc import Iterator
from typing import Any

from onestop.operations.parameters import LANGUAGES

TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})
"""Subtags of Chinese that is written in traditional characters."""


def preferred(accept: str) -> str | None:
    """The first of our languages that an Accept-Language header asks for (RFC 9110 12.5.4), None for none."""
    for tag, weight in sorted(_ranges(accept), key=lambda each: -each[1]):
        primary, *rest = tag.split("-")
        if weight > 0 and primary == "zh":
            return "zh-Hant" if TRADITIONAL & set(rest) else "zh-Hans"
        if weight > 0 and primary in LANGUAGES:
            return primary
    return None


def in_language(value: Any, language: str | None) -> Any:
    """A copy in which every text is a string in that language, or in the nearest one it has; None changes nothing."""
    if language is None:
        return value
    if isinstance(value, dict):
        if value and value.keys() <= set(LANGUAGES):
            return next(value[each] for each in (language, *LANGUAGES) if each in value)
        return {key: in_language(each, language) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [in_language(each, language) for each in value]
    return value


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    """Each language of the header with its weight, none for one that cannot be read."""
    for part in accept.lower().split(","):
        tag, _, parameter = part.partition(";")
        try:
            weight = float(parameter.strip().removeprefix("q=")) if parameter else 1.0
        except ValueError:
            weight = 0.0
        yield tag.strip(), weight
