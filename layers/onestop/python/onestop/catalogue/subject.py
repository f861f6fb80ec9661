"""What conditions of several departments can be about, so that they can be compared."""

from dataclasses import dataclass

from onestop.catalogue.text import Text


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject of conditions; `examples` are requirements as departments write them, in no language: `22:00`."""

    id: str
    title: Text
    examples: tuple[str, ...] = ()
