"""A calendar's YAML + the `holidays` library -> the days off and the make-up workdays of its years."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

ENGLISH = "en_US"


def compile_calendar(declared: Mapping[str, Any]) -> dict[str, Any]:
    """The compiled form that `onestop.clock.Calendar.from_json` reads; what the YAML says beats the library."""
    off, worked = declared_days(declared)
    holidays = {**off, **{date.fromisoformat(day): name for day, name in declared.get("holidays", {}).items()}}
    workdays = {*worked, *map(date.fromisoformat, declared.get("workdays", ()))}
    # An override in one list takes the day out of the other: the catalogue's word is the last.
    workdays -= {date.fromisoformat(day) for day in declared.get("holidays", {})}
    return {
        "id": declared["id"],
        "time_zone": declared["time_zone"],
        "holidays": {day.isoformat(): holidays[day] for day in sorted(holidays) if day not in workdays},
        "workdays": [day.isoformat() for day in sorted(workdays)],
        "published": sorted(int(year) for year in declared["published"]),
        "rules": dict(declared["rules"]),
    }


def declared_days(declared: Mapping[str, Any]) -> tuple[Mapping[date, str], frozenset[date]]:
    """What the library says of the declared country and years: days off with English names, make-up workdays.

    Raises NotImplementedError for a country that the library lacks, ValueError for an unknown category.
    """
    library, years = declared["library"], declared["years"]
    return _library_days(library["country"], tuple(library["categories"]), years["first"], years["last"])


@cache
def _library_days(
    country: str, categories: tuple[str, ...], first: int, last: int
) -> tuple[Mapping[date, str], frozenset[date]]:
    import holidays  # heavy, and only synth and the CLI need it

    years = range(first, last + 1)
    known = holidays.country_holidays(country, years=years, categories=categories, language=ENGLISH)
    off = {day: name for day, name in known.items() if day.year in years}
    return off, frozenset(day for day in known.weekend_workdays if day.year in years)
