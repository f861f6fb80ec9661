"""What the applicant hands in: sections of the form, and documents."""

from dataclasses import dataclass
from typing import Literal

from onestop.catalogue.text import Condition, Text


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a form that is shown, and disclosed to departments, as one."""

    id: str
    title: Text
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Requirement:
    """A document that a service asks for. Size in bytes; grade A issued by an agency, B checked at a
    window, C uploaded, D self-declared (国办函〔2016〕108号)."""

    id: str
    title: Text
    accept: tuple[str, ...]
    max_bytes: int
    grade: Literal["A", "B", "C", "D"]
    required_when: Condition | None = None
    """None: always required."""
    satisfied_by: tuple[str, ...] = ()
