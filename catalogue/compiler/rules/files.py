"""Files: which there must be, and how they are named."""

from collections.abc import Iterator

from catalogue.compiler.mistake import Mistake
from catalogue.compiler.source import Source


def empty_catalogue(source: Source) -> Iterator[Mistake]:
    """A catalogue offers something."""
    if not source.services:
        fix = "add services/<id>.yaml; public-place-hygiene.yaml in the sample catalogue is a short one to begin from"
        yield Mistake("services", 1, "empty-catalogue", "there is no service in this catalogue", fix)


def missing_file(source: Source) -> Iterator[Mistake]:
    """Departments, regions and calendars are needed by every service."""
    missing = {
        "departments.yaml": source.departments,
        "regions.yaml": source.regions,
        "calendars": source.calendars,
    }
    for name, found in missing.items():
        if not found:
            yield Mistake(name, 1, "file-missing", f"`{name}` is missing", f"add `{name}` beside `services`")


def stray_file(source: Source) -> Iterator[Mistake]:
    """A file that nobody reads looks like a service that is offered."""
    for name in source.strays:
        fix = "calendars and services end in .yaml, forms in .json; rename it, or move it out of the catalogue"
        yield Mistake(name, 1, "stray-file", "nothing reads this file", fix)


def file_name(source: Source) -> Iterator[Mistake]:
    """A file bears the id of what it declares."""
    for stem, file in [*source.services.items(), *source.calendars.items()]:
        declared = file.data.get("id") if isinstance(file.data, dict) else None
        if isinstance(declared, str) and declared != stem:
            fix = f"rename the file to {declared}.yaml, or write `id: {stem}`"
            yield file.mistake("file-name", f"the file is called `{stem}` and declares `{declared}`", fix, "id")


def form_missing(source: Source) -> Iterator[Mistake]:
    """Every service has a form."""
    for stem, file in source.services.items():
        if stem not in source.forms:
            detail = f"there is no form for `{stem}`"
            yield file.mistake("form-missing", detail, f"add forms/{stem}.json, a JSON Schema of the answers")


def form_without_service(source: Source) -> Iterator[Mistake]:
    """A form belongs to the service of the same name."""
    for stem, form in source.forms.items():
        if stem not in source.services:
            fix = "rename it after its service, or delete it"
            yield form.mistake("form-without-service", f"no services/{stem}.yaml uses this form", fix)
