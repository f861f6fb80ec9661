"""Every mistake of a catalogue: of reading, of shape, then of the rules where the shape lets them read."""

from collections.abc import Callable, Iterator, Mapping

from catalogue.compiler import rules
from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.duplicates import duplicate_event
from catalogue.compiler.rules.forms import form_not_schema
from catalogue.compiler.shape import readable, shape_mistakes
from catalogue.compiler.source import Source
from catalogue.compiler.source_file import SourceFile


def check(source: Source) -> tuple[Mistake, ...]:
    """All mistakes, in the order of files and lines; empty when the catalogue may be compiled."""
    shapes = {file.name: _shape(file, schema) for file, schema in _schemas(source)}
    readables = {file.name for file, _ in _schemas(source) if readable(shapes[file.name], file)}
    found = {mistake for mistakes in shapes.values() for mistake in mistakes}
    found.update(mistake for rule in rules.OF_FILES for mistake in rule(source))
    found.update(_of_lists(source, readables))
    found.update(_of_each(source.calendars, readables, rules.OF_CALENDAR))
    found.update(_of_each(source.forms, readables, rules.OF_FORM))
    found.update(_of_services(source, readables))
    return tuple(sorted(found))


def _schemas(source: Source) -> Iterator[tuple[SourceFile, str]]:
    """Each file and the schema of its shape."""
    lists = ((source.departments, "departments"), (source.regions, "regions"), (source.events, "events"))
    for single, schema in lists:
        if single:
            yield single, schema
    for folder, schema in ((source.calendars, "calendar"), (source.services, "service"), (source.forms, "form")):
        yield from ((file, schema) for file in folder.values())


def _shape(file: SourceFile, schema: str) -> tuple[Mistake, ...]:
    """What reading and shape have to say; of a form also whether it is JSON Schema at all."""
    mistakes = (*file.mistakes, *shape_mistakes(file, schema))
    if schema == "form" and readable(mistakes, file):
        return (*mistakes, *form_not_schema(file))
    return mistakes


def _of_lists(source: Source, readables: set[str]) -> Iterator[Mistake]:
    """Departments and regions refer to each other: their rules run when both can be read."""
    if "events.yaml" in readables:
        yield from duplicate_event(source)
    if {"departments.yaml", "regions.yaml"} <= readables:
        for rule in (*rules.OF_DEPARTMENTS, *rules.OF_REGIONS):
            yield from rule(source)


def _of_each(
    files: Mapping[str, SourceFile], readables: set[str], each: tuple[Callable[[SourceFile], Iterator[Mistake]], ...]
) -> Iterator[Mistake]:
    for file in files.values():
        if file.name in readables:
            for rule in each:
                yield from rule(file)


def _of_services(source: Source, readables: set[str]) -> Iterator[Mistake]:
    for stem, file in source.services.items():
        if file.name in readables:
            form = source.forms.get(stem)
            entry = Entry(file, form if form and form.name in readables else None, source)
            for rule in rules.OF_SERVICE:
                yield from rule(entry)
