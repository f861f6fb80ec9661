"""Search over the few texts of a catalogue, in memory, in any of its languages, forgiving a slip. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from onestop.catalogue.pieces import characters, pairs, pieces, terms
from onestop.catalogue.spelling import likeness
from onestop.catalogue.text import Text

ENOUGH = 0.5
"""Share of what was searched for that a service must have."""
ELSEWHERE = 0.6
"""What a word counts that stands neither in the title nor among the synonyms."""


@dataclass(frozen=True, slots=True)
class Known:
    """What some texts are known by together."""

    words: frozenset[str]
    chinese: frozenset[str]
    """Single characters, and pairs of neighbours."""

    @classmethod
    def by(cls, texts: Iterable[str]) -> "Known":
        """Read the texts."""
        found = [piece for text in texts for piece in pieces(text)]
        chinese = (each for piece in found if not piece.isascii() for each in (*piece, *pairs(piece)))
        return cls(frozenset(piece for piece in found if piece.isascii()), frozenset(chinese))

    def likeness(self, term: str) -> float:
        """How surely the term is meant by something here: 1 for the same, 0 for nothing."""
        if not term.isascii():
            return float(term in self.chinese)
        return max((likeness(term, word) for word in self.words), default=0.0)


@dataclass(frozen=True)
class Entry:
    """A service's summary (see `Catalogue.index`) and more texts that it is found by, as its departments' names."""

    summary: Mapping[str, Any]
    others: tuple[Text, ...] = ()

    @cached_property
    def _title(self) -> Known:
        synonyms = (each for words in self.summary["synonyms"].values() for each in words)
        return Known.by((self.summary["id"], *self.summary["title"].values(), *synonyms))

    @cached_property
    def _elsewhere(self) -> Known:
        return Known.by((*self.summary["summary"].values(), *(each for text in self.others for each in text.values())))

    def score(self, wanted: Sequence[str]) -> float:
        """How well the terms fit, 0 to 1; 0 when there is too little of them."""
        fits = [max(self._title.likeness(each), ELSEWHERE * self._elsewhere.likeness(each)) for each in wanted]
        there = sum(fit > 0 for fit in fits)
        return sum(fits) / len(fits) if there / len(fits) >= ENOUGH else 0.0


def search(entries: Sequence[Entry], query: str) -> list[Mapping[str, Any]]:
    """The summaries that a query fits, the best first; all of them when there is no word in it."""
    wanted = terms(query)
    if not wanted:
        return [each.summary for each in entries]
    return _fitting(entries, wanted) or _fitting(entries, characters(wanted))


def _fitting(entries: Sequence[Entry], wanted: Sequence[str]) -> list[Mapping[str, Any]]:
    scored = [(each.score(wanted), each.summary) for each in entries]
    best = sorted(scored, key=lambda pair: (-pair[0], pair[1]["id"]))
    return [summary for score, summary in best if score > 0]
