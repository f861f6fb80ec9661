"""One service as its YAML declares it, with its form, among everything else: what the rules read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from catalogue.compiler.conditions import conjunctions
from catalogue.compiler.source import Source
from catalogue.compiler.source_file import Path, SourceFile

Row = Mapping[str, Any]
"""A review, a document, a section... as declared: keys and types are right, references may be wrong."""


@dataclass(frozen=True)
class Condition:
    """A condition where it stands in the service's file."""

    path: Path
    short: Mapping[str, Any]
    chooses: bool
    """Whether it decides what belongs to a case (`when`, `required_when`); a `check` decides an outcome."""

    @property
    def alternatives(self) -> list[tuple[Path, Mapping[str, Any]]]:
        """Sets of `answer: expectation` with their paths, of which one has to hold whole."""
        return [((*self.path, *path), fields) for path, fields in conjunctions(self.short)]


@dataclass(frozen=True)
class Entry:
    """A service whose file has the right shape. `form` is None when there is none that can be read."""

    file: SourceFile
    form: SourceFile | None
    source: Source

    @property
    def declared(self) -> Row:
        """The whole file."""
        data: Row = self.file.data
        return data

    @property
    def reviews(self) -> Sequence[Row]:
        """Its reviews in order."""
        reviews: Sequence[Row] = self.declared["reviews"]
        return reviews

    @cached_property
    def review_by_id(self) -> Mapping[str, Row]:
        """Its reviews by id."""
        return {each["id"]: each for each in self.reviews}

    @property
    def fields(self) -> Mapping[str, Row]:
        """The form's fields and their schemas, empty when the form cannot be read."""
        return self.form.data["properties"] if self.form else {}

    def rows(self, key: str) -> Iterator[tuple[int, Row]]:
        """The rows of a list (`documents`, `permits`, `fees`...) with their places."""
        yield from enumerate(self.declared.get(key, ()))

    @cached_property
    def viewers(self) -> tuple[tuple[Path, Row], ...]:
        """Everything that declares what it `sees`: acceptance and each review."""
        reviews = ((("reviews", index), review) for index, review in enumerate(self.reviews))
        return ((("acceptance",), self.declared["acceptance"]), *reviews)

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition of the service."""
        keys = (("documents", "required_when"), ("reviews", "when"), ("reviews", "check"), ("fees", "when"))
        return tuple(
            Condition((rows, index, key), row[key], key != "check")
            for rows, key in keys
            for index, row in self.rows(rows)
            if key in row
        )
