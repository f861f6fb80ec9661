"""Calendars: zone, years and the library behind them."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from catalogue.compiler.calendars import declared_days
from catalogue.compiler.mistake import Mistake
from catalogue.compiler.source_file import SourceFile

YEAR_DIGITS = 4


def time_zone(file: SourceFile) -> Iterator[Mistake]:
    """Days end at midnight of a zone that exists."""
    zone = file.data["time_zone"]
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        fix = "write the IANA name of the zone: Asia/Shanghai, Asia/Hong_Kong"
        yield file.mistake("unknown-time-zone", f"there is no time zone `{zone}`", fix, "time_zone")


def year_order(file: SourceFile) -> Iterator[Mistake]:
    """The years go forward."""
    first, last = file.data["years"]["first"], file.data["years"]["last"]
    if first > last:
        fix = "exchange the two years"
        yield file.mistake("years-reversed", f"the first year {first} is after the last, {last}", fix, "years")


def published_year(file: SourceFile) -> Iterator[Mistake]:
    """A published year is one of the calendar's years."""
    first, last = file.data["years"]["first"], file.data["years"]["last"]
    for year in file.data["published"]:
        if len(year) == YEAR_DIGITS and year.isdigit() and not first <= int(year) <= last:
            fix = f"let `years` reach {year}, or take it out of `published`"
            detail = f"{year} is published, but the calendar runs from {first} to {last}"
            yield file.mistake("year-outside", detail, fix, "published", year)


def unknown_country(file: SourceFile) -> Iterator[Mistake]:
    """The library knows the country and its categories of holidays."""
    try:
        declared_days(file.data)
    except (NotImplementedError, ValueError) as error:
        fix = "use the ISO 3166 code and the categories that the `holidays` library lists for it: CN, [public]"
        yield file.mistake("unknown-country", str(error), fix, "library")


def make_up_unknown(file: SourceFile) -> Iterator[Mistake]:
    """Where weekends are worked to make up, a year is published only when those days are known."""
    if not file.data["make_up_workdays"] or any(unknown_country(file)):
        return
    _, worked = declared_days(file.data)
    known = {str(day.year) for day in worked} | {day[:4] for day in file.data.get("workdays", ())}
    for year in file.data["published"]:
        if year not in known:
            fix = "update the library, list the days under `workdays`, or take the year out of `published`"
            detail = f"{year} is called published, but none of its make-up workdays is known"
            yield file.mistake("make-up-unknown", detail, fix, "published", year)
