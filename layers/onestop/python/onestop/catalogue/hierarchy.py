"""Who answers for whom: from parent to parent."""

from collections.abc import Collection, Mapping


def superiors(department: str, parents: Mapping[str, str | None]) -> tuple[str, ...]:
    """Every department above one, the nearest first; a circle ends where it began."""
    found: list[str] = []
    above = parents.get(department)
    while above is not None and above not in (department, *found):
        found.append(above)
        above = parents.get(above)
    return tuple(found)


def common_superior(departments: Collection[str], parents: Mapping[str, str | None]) -> str | None:
    """The nearest department that is above all of these and none of them; None when there is none."""
    lines = [superiors(each, parents) for each in sorted(departments)]
    shared = (each for each in (lines[0] if lines else ()) if all(each in line for line in lines))
    return next((each for each in shared if each not in departments), None)
