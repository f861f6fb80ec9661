"""Reconsideration: somebody above those who refuse looks at it, and nobody looks at their own refusal."""

from collections.abc import Iterator

from catalogue.compiler.entry import Entry
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.suggestion import nearest
from onestop.catalogue.hierarchy import common_superior

PLACE = ("reconsideration", "department")


def reconsidering_department(entry: Entry) -> Iterator[Mistake]:
    """The department named is one, and does none of the service's reviews."""
    named, known = entry.declared.get("reconsideration", {}).get("department"), entry.source.departments_by_code
    if named is None:
        return
    if named not in known:
        detail = f"there is no department `{named}` in departments.yaml"
        yield entry.file.mistake("unknown-department", detail, nearest(named, known), *PLACE)
    elif named in _refusing(entry):
        detail = f"`{named}` would look at its own refusal: it accepts or reviews in this service"
        yield entry.file.mistake(
            "reconsidered-by-itself", detail, "name a department above it, or leave it out", *PLACE
        )


def reconsidered_by_nobody(entry: Entry) -> Iterator[Mistake]:
    """All who may refuse answer to one department, or one is named."""
    declared = entry.declared.get("reconsideration")
    known, refusing = entry.source.departments_by_code, _refusing(entry)
    if declared is None or "department" in declared or not refusing <= known.keys():
        return
    if common_superior(refusing, {code: row.get("parent") for code, row in known.items()}) is None:
        detail = f"no department is above all of those that may refuse: {', '.join(sorted(refusing))}"
        fix = "name one: `department:`, or give them a common `parent` in departments.yaml"
        yield entry.file.mistake("reconsidered-by-nobody", detail, fix, "reconsideration")


def _refusing(entry: Entry) -> frozenset[str]:
    return frozenset(each["department"] for each in (entry.declared["acceptance"], *entry.reviews))
