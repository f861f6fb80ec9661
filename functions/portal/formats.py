"""Dates, amounts and sizes as people write them in each language."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup, escape

from portal.words import Words

CENTS = 100
"""Smallest units in one of the currencies that the catalogue has (ISO 4217: CNY and HKD have two digits)."""
ZONE = ZoneInfo("Asia/Shanghai")
"""Of every region that the sample catalogue has; Hong Kong keeps the same time."""
KILOBYTE = 1000
SAMPLE = "sample value"
"""What sample data give as the source of a limit."""


def of(words: Words) -> Mapping[str, Callable[..., Markup]]:
    """The formats of a language, by the names that templates know them by."""

    def day(value: str | None) -> Markup:
        """The day of an instant as the API writes it (UTC, ISO 8601)."""
        return _day(words, datetime.fromisoformat(value).astimezone(ZONE)) if value else words("format.no_date")

    def money(amount: int, currency: str) -> Markup:
        """An amount in the smallest unit of its currency."""
        return words("format.money", currency=words.of("format.currency", currency), amount=f"{amount / CENTS:,.2f}")

    def size(number: int) -> Markup:
        """Bytes as kB or MB, rounded."""
        kilobytes = number / KILOBYTE
        if kilobytes < KILOBYTE:
            return words("format.kilobytes", n=f"{kilobytes:.0f}")
        return words("format.megabytes", n=f"{kilobytes / KILOBYTE:.0f}")

    def limit(value: Mapping[str, Any]) -> Markup:
        """A time limit in its own unit."""
        return words.of("format.limit", value["unit"], n=value["within"])

    def source(value: str) -> Markup:
        """What a limit rests on: the law by its own name, or in words that there is none."""
        return words("format.sample_value") if value == SAMPLE else escape(value)

    def types(media_types: list[str]) -> Markup:
        """Kinds of file as people call them."""
        return words("format.list_separator").join(each.partition("/")[2].upper() for each in media_types)

    figures = {"number": partial(_number, words), "share": partial(_share, words)}
    times = {"moment": partial(_moment, words), "plain_day": partial(_plain_day, words)}
    limits: Mapping[str, Callable[..., Markup]] = {"limit": limit, "source": source}
    return {**figures, **times, **limits, "types": types, "day": day, "money": money, "size": size}


def _number(words: Words, value: float | None) -> Markup:
    """A count, or a dash where there is nothing to count."""
    return words("format.nothing") if value is None else Markup(f"{value:,}")


def _share(words: Words, value: float | None) -> Markup:
    """Of 0 to 1, as a percentage."""
    return words("format.nothing") if value is None else Markup(f"{value:.0%}")


def _moment(words: Words, value: str) -> Markup:
    """The day and the minute of an instant."""
    at = datetime.fromisoformat(value).astimezone(ZONE)
    return words("format.moment", day=_day(words, at), time=f"{at:%H:%M}")


def _plain_day(words: Words, value: str) -> Markup:
    """A day without a time, as forms have it."""
    return _day(words, date.fromisoformat(value))


def _day(words: Words, at: date) -> Markup:
    return words("format.day", year=at.year, month=words.of("format.month", at.month), day=at.day)
