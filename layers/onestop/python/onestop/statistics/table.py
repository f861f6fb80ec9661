"""Rows as CSV (RFC 4180), such that a spreadsheet shows what stands in it and runs none of it."""

import csv as standard
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection)."""


def csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """A header and a line a row; None is empty."""
    text = StringIO()
    writer = standard.writer(text)
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return text.getvalue()


def _cell(value: Any) -> Any:
    """Numbers are ours and stay as they are; a text that looks like a formula is marked as text."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
