"""What stands on a licence when it is printed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from onestop.catalogue.text import Text

Chinese = Literal["zh-Hant", "zh-Hans"]

LANGUAGES = ("chinese", "english")


@dataclass(frozen=True, slots=True)
class Pair:
    """The same in Chinese and in English; no `english` where a person's own words stand."""

    chinese: str
    english: str = ""

    @classmethod
    def of(cls, text: Text, language: Chinese) -> "Pair":
        """A text in one Chinese script and in English; what it lacks, as the first of those that it has."""
        return cls(text.get(language) or next(iter(text.values())), text.get("en", ""))

    def filled(self, **given: "Pair") -> "Pair":
        """With these texts in the places that bear their names."""
        chinese, english = ({name: getattr(each, language) for name, each in given.items()} for language in LANGUAGES)
        return Pair(self.chinese.format(**chinese), self.english.format(**english))


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the licence: what it is called, and what it says."""

    label: Pair
    values: tuple[Pair, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Why a licence does not hold, and from when on."""

    said: Pair
    since: Pair | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is printed, in its order; `mark` is None for a licence that holds."""

    language: Chinese
    title: Pair
    office: Pair
    number: str
    link: str
    issued_on: Pair
    entries: tuple[Entry, ...]
    mark: Mark | None
    made_at: datetime
