"""Days that the catalogue itself declares to be off or worked."""

from collections.abc import Iterator
from datetime import date

from catalogue.compiler.calendars import declared_days
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.rules.calendars import unknown_country
from catalogue.compiler.source_file import Path, SourceFile

SATURDAY = 5


def override_outside(file: SourceFile) -> Iterator[Mistake]:
    """An override lies in the calendar's years."""
    first, last = file.data["years"]["first"], file.data["years"]["last"]
    for path, day in _overrides(file):
        if not first <= day.year <= last:
            fix = f"let `years` reach {day.year}, or delete the day"
            yield file.mistake("year-outside", f"{day} lies outside {first} to {last}", fix, *path)


def override_twice(file: SourceFile) -> Iterator[Mistake]:
    """A day is a holiday or a workday."""
    holidays = file.data.get("holidays", {})
    for index, day in enumerate(file.data.get("workdays", ())):
        if day in holidays:
            detail = f"{day} is among the holidays and among the workdays"
            yield file.mistake("day-twice", detail, "delete it in one of the two lists", "workdays", index)


def needless_workday(file: SourceFile) -> Iterator[Mistake]:
    """A make-up workday is a day that would be off without it."""
    off = set() if any(unknown_country(file)) else declared_days(file.data)[0].keys()
    for path, day in _overrides(file):
        if path[0] == "workdays" and day.weekday() < SATURDAY and day not in off:
            detail = f"{day} is worked anyway: a weekday, and no holiday"
            yield file.mistake("needless-workday", detail, "look the day up again, or delete it", *path)


def _overrides(file: SourceFile) -> Iterator[tuple[Path, date]]:
    """The declared days with their places; the shape check tells of those that are no days."""
    declared: list[tuple[Path, str]] = [(("holidays", day), day) for day in file.data.get("holidays", {})]
    declared += [(("workdays", index), day) for index, day in enumerate(file.data.get("workdays", ()))]
    for path, day in declared:
        try:
            yield path, date.fromisoformat(day)
        except ValueError:
            continue
