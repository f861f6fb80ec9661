"""Texts of the catalogue in one language."""

from typing import Any

from onestop.operations.parameters import LANGUAGES


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
