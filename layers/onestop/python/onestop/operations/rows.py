"""Rows of an index as JSON."""

from datetime import datetime
from typing import Any

from onestop.clock import iso


def told(value: Any) -> Any:
    """A value as JSON has it: instants in UTC, numbers whole, the rest unchanged."""
    if isinstance(value, datetime):
        return iso(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value
