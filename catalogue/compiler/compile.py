"""The whole catalogue: checked, compiled, written."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from catalogue.compiler import assemble
from catalogue.compiler.calendars import compile_calendar
from catalogue.compiler.check import check
from catalogue.compiler.mistake import Mistakes
from catalogue.compiler.source import Source, read_source
from catalogue.compiler.writing import write_tree
from onestop.catalogue import Catalogue, Service
from onestop.catalogue.catalogue import CALENDARS, DEPARTMENTS, EVENTS, INDEX, SERVICES


def compile_catalogue(source: Path, target: Path) -> Catalogue:
    """Compile the catalogue in `source` into `target`; raises Mistakes with all of them, and then writes nothing."""
    read = read_source(source)
    if found := check(read):
        raise Mistakes(found)
    write_tree(target, compiled(read))
    return Catalogue(target)


def compiled(source: Source) -> dict[str, Any]:
    """The compiled files of a source without mistakes, by relative path."""
    regions = source.regions_by_id
    services = [assemble.service(file.data, source.forms[name].data, regions) for name, file in source.services.items()]
    return {
        INDEX: [_summary(each, source.services[each.id].data) for each in services],
        EVENTS: source.events.data["events"] if source.events else [],
        DEPARTMENTS: [asdict(assemble.department(each, regions)) for each in _rows(source)],
        CALENDARS: [compile_calendar(file.data) for file in source.calendars.values()],
        **{f"{SERVICES}/{each.id}.json": asdict(each) for each in services},
    }


def _rows(source: Source) -> list[Mapping[str, Any]]:
    """The departments in the order of their file."""
    rows: list[Mapping[str, Any]] = source.departments.data["departments"] if source.departments else []
    return rows


def _summary(service: Service, declared: Mapping[str, Any]) -> dict[str, Any]:
    """What the index says of a service, so that lists are served without reading every service.

    What it is only found by (`events`, `synonyms`) stands here alone: it is no part of the rules that a case keeps.
    """
    departments = dict.fromkeys([service.acceptance.department, *(each.department for each in service.reviews)])
    return {
        "id": service.id,
        "version": service.version,
        "title": dict(service.title),
        "summary": dict(service.summary),
        "audience": list(service.audience),
        "departments": list(departments),
        "events": declared.get("events", []),
        "synonyms": declared.get("synonyms", {}),
        "permits": {each.type: dict(each.title) for each in service.permits},
    }
