"""Regions: what they belong to and whose calendar they keep."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.suggestion import nearest
from catalogue.compiler.source import Source


def unknown_calendar(source: Source) -> Iterator[Mistake]:
    """A region keeps a calendar of calendars/."""
    file = source.regions
    for index, row in enumerate(file.data["regions"] if file else ()):
        if file and row["calendar"] not in source.calendars:
            detail = f"there is no calendars/{row['calendar']}.yaml"
            fix = nearest(row["calendar"], source.calendars)
            yield file.mistake("unknown-calendar", detail, fix, "regions", index, "calendar")


def region_parent(source: Source) -> Iterator[Mistake]:
    """The region around a region is another one."""
    file, known = source.regions, source.regions_by_id
    for index, row in enumerate(file.data["regions"] if file else ()):
        parent = row.get("parent")
        if file and parent is not None and (parent not in known or parent == row["id"]):
            others = known.keys() - {row["id"]}
            detail = f"the region `{parent}` around `{row['id']}` is not another region of this file"
            yield file.mistake("unknown-region", detail, nearest(parent, others), "regions", index, "parent")


def service_region(entry: Entry) -> Iterator[Mistake]:
    """A service is offered in a region, whose calendar its clocks keep."""
    region, known = entry.declared["region"], entry.source.regions_by_id
    if region not in known:
        detail = f"the region `{region}` is not in regions.yaml"
        yield entry.file.mistake("unknown-region", detail, nearest(region, known), "region")
