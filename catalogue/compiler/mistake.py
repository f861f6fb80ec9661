"""What is wrong with a catalogue, said so that an administrator can mend it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One mistake: where (file below the catalogue's root, line from 1), what, and what to do about it."""

    file: str
    line: int
    code: str
    detail: str
    fix: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.code}: {self.detail}\n    fix: {self.fix}"


class Mistakes(Exception):
    """The catalogue was not compiled; `found` are all the mistakes, in the order of files and lines."""

    def __init__(self, found: Sequence[Mistake]) -> None:
        self.found = tuple(found)
        super().__init__("\n".join(map(str, self.found)))
