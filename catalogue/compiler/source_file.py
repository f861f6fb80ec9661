"""One file of the catalogue: its data, and the line on which each part of it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from catalogue.compiler.composed import Composed, Unreadable, compose
from catalogue.compiler.mistake import Mistake

Path = tuple[str | int, ...]
"""Keys and indexes from the top of a file to a part of it."""


@dataclass(frozen=True)
class SourceFile:
    """A file that was read; `mistakes` are those that kept it from being read, or that reading showed."""

    name: str
    """Below the catalogue's root, with forward slashes."""
    data: Any
    text: str = ""
    composed: Composed | None = None
    """None for JSON, whose lines are found only when a mistake asks for them."""
    mistakes: tuple[Mistake, ...] = ()

    @cached_property
    def _lines(self) -> Mapping[Path, int]:
        if self.composed:
            return self.composed.lines
        try:
            return compose(self.text.replace("\t", " ")).lines
        except Unreadable:  # JSON may escape what YAML may not: then only the file is named
            return {}

    def line(self, *path: str | int) -> int:
        """The line of the part at `path`, or of the nearest part around it that the file has."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def mistake(self, code: str, detail: str, fix: str, *path: str | int) -> Mistake:
        """A mistake about the part at `path`."""
        return Mistake(self.name, self.line(*path), code, detail, fix)
