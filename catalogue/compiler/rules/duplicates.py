"""Two things of one kind that bear the same name."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.source import Source
from catalogue.compiler.source_file import SourceFile

NAMED = {
    "reviews": ("id", "review"),
    "documents": ("id", "document"),
    "sections": ("id", "section"),
    "subjects": ("id", "subject"),
}
PERMITS = ("type", "permit")


def duplicate_department(source: Source) -> Iterator[Mistake]:
    """Two departments with one code would share a queue."""
    if source.departments:
        yield from _repeated(source.departments, "departments", "code", "department")


def duplicate_region(source: Source) -> Iterator[Mistake]:
    """Two regions with one id."""
    if source.regions:
        yield from _repeated(source.regions, "regions", "id", "region")


def duplicate_event(source: Source) -> Iterator[Mistake]:
    """Two life or business events with one id."""
    if source.events:
        yield from _repeated(source.events, "events", "id", "event")


def duplicate_part(entry: Entry) -> Iterator[Mistake]:
    """Two reviews, documents, sections, subjects or permits of a service with one id."""
    for rows, (key, kind) in {**NAMED, "permits": PERMITS}.items():
        yield from _repeated(entry.file, rows, key, kind)


def _repeated(file: SourceFile, rows: str, key: str, kind: str) -> Iterator[Mistake]:
    first: dict[str, int] = {}
    for index, row in enumerate(file.data.get(rows, ())):
        name = row[key]
        if name in first:
            detail = f"{kind} `{name}` is declared a second time (first on line {file.line(rows, first[name], key)})"
            yield file.mistake(f"duplicate-{kind}", detail, f"give one of them another {key}", rows, index, key)
        first.setdefault(name, index)
