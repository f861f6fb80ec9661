"""Sections: every field of the form in exactly one of them."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.suggestion import nearest


def section_field_unknown(entry: Entry) -> Iterator[Mistake]:
    """A section holds fields that the form has."""
    for index, section in entry.rows("sections"):
        for place, field in enumerate(section["fields"]):
            if entry.form and field not in entry.fields:
                detail = f"the form has no field `{field}`"
                fix = nearest(field, entry.fields)
                yield entry.file.mistake("section-field-unknown", detail, fix, "sections", index, "fields", place)


def field_twice(entry: Entry) -> Iterator[Mistake]:
    """A field stands in one section: who sees it must not depend on which is read first."""
    first: dict[str, str] = {}
    for index, section in entry.rows("sections"):
        for place, field in enumerate(section["fields"]):
            if field in first:
                detail = f"`{field}` stands in section `{first[field]}` already"
                fix = "keep it in one section: who sees it depends on that"
                yield entry.file.mistake("field-twice", detail, fix, "sections", index, "fields", place)
            first.setdefault(field, section["id"])


def field_unplaced(entry: Entry) -> Iterator[Mistake]:
    """A field stands in a section, or nobody would be asked for it nor see it."""
    placed = {field for _, section in entry.rows("sections") for field in section["fields"]}
    for field in entry.fields:
        if entry.form and field not in placed:
            fix = f"add `{field}` to the `fields` of a section in services/{entry.declared['id']}.yaml"
            yield entry.form.mistake("field-unplaced", f"`{field}` is in no section", fix, "properties", field)
