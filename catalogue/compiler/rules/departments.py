"""Departments: who answers for whom, and where."""

from collections.abc import Iterator

from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.suggestion import nearest
from catalogue.compiler.source import Source

HEIGHT = {"county": 0, "city": 1, "province": 2}


def unknown_parent(source: Source) -> Iterator[Mistake]:
    """A parent is a department."""
    file, known = source.departments, source.departments_by_code
    for index, row in enumerate(file.data["departments"] if file else ()):
        parent = row.get("parent")
        if file and parent is not None and parent not in known:
            detail = f"the parent `{parent}` of `{row['code']}` is no department"
            yield file.mistake("unknown-parent", detail, nearest(parent, known), "departments", index, "parent")


def parent_cycle(source: Source) -> Iterator[Mistake]:
    """Going from parent to parent comes to an end."""
    file, known = source.departments, source.departments_by_code
    for index, row in enumerate(file.data["departments"] if file else ()):
        line, code = [row["code"]], row.get("parent")
        while code in known and code not in line:
            line.append(code)
            code = known[code].get("parent")
        if file and code == row["code"]:
            detail = "departments answer for each other in a circle: " + " -> ".join([*line, code])
            fix = "take the `parent` away from the highest of them"
            yield file.mistake("parent-cycle", detail, fix, "departments", index, "parent")


def parent_below(source: Source) -> Iterator[Mistake]:
    """A parent stands on the same level or above."""
    file, known, regions = source.departments, source.departments_by_code, source.regions_by_id
    for index, row in enumerate(file.data["departments"] if file else ()):
        parent = known.get(row.get("parent", ""))
        levels = [regions.get(each["region"], {}).get("level") for each in (row, parent) if each]
        heights = [HEIGHT[level] for level in levels if level in HEIGHT]
        if file and len(heights) == 2 and heights[1] < heights[0]:
            detail = f"`{row['code']}` ({levels[0]}) cannot answer to `{row['parent']}` ({levels[1]})"
            fix = "name a parent on the same level or above"
            yield file.mistake("parent-below", detail, fix, "departments", index, "parent")


def department_region(source: Source) -> Iterator[Mistake]:
    """A department works in a region of regions.yaml."""
    file, regions = source.departments, source.regions_by_id
    for index, row in enumerate(file.data["departments"] if file else ()):
        if file and row["region"] not in regions:
            detail = f"the region `{row['region']}` of `{row['code']}` is not in regions.yaml"
            yield file.mistake(
                "unknown-region", detail, nearest(row["region"], regions), "departments", index, "region"
            )
