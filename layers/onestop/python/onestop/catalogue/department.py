"""An office of the government."""

from dataclasses import dataclass
from typing import Literal

from onestop.catalogue.text import Text


@dataclass(frozen=True, slots=True)
class Counter:
    """A place (窗口) where people are served in person."""

    title: Text
    address: Text
    hours: Text
    phone: str
    sample: bool = False
    """Invented, as the rest of a sample catalogue."""


@dataclass(frozen=True, slots=True)
class Department:
    """An office that reviews and issues; `parent` is the department that answers for it."""

    code: str
    name: Text
    level: Literal["province", "city", "county"]
    region: str
    parent: str | None = None
    counters: tuple[Counter, ...] = ()
