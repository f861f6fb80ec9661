"""Words that somebody looks for, whatever their width and case."""

import unicodedata
from collections.abc import Iterable


def words(asked: str) -> list[str]:
    """The words of a search."""
    return _plain(asked).split()


def found(looked_for: Iterable[str], texts: Iterable[str]) -> bool:
    """Whether all of the words stand in the texts, taken together."""
    whole = _plain(" ".join(texts))
    return all(each in whole for each in looked_for)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
