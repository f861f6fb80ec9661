"""What a handler answers: a page, another address, a file, something to keep, or what a script asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from portal.cookies import Cookie


@dataclass(frozen=True, slots=True)
class Page:
    """A template and what it shows."""

    template: str
    values: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200
    cookies: Sequence[Cookie] = ()
    framed: str = ""
    """Address, without its query, of the one file from elsewhere that the page shows in place; empty for none."""
    reached: str = ""
    """The one address elsewhere that a script of the page sends to; empty for none."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """Go and get that page, of the same place."""

    to: str
    cookies: Sequence[Cookie] = ()


@dataclass(frozen=True, slots=True)
class File:
    """Something that never changes under its name."""

    content: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Download:
    """Something made for this reader, to be kept under a name of its own."""

    content: bytes
    media_type: str
    filename: str
    """ASCII, without quotes."""


@dataclass(frozen=True, slots=True)
class Data:
    """What a script of ours asked for, as JSON."""

    values: Mapping[str, Any]
    present: bool = True
    """Whether somebody was there to ask; what a script asks by itself must not prolong their session."""


Answer = Page | Redirect | File | Download | Data
