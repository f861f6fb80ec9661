"""What people are called, and what strangers would write in their place."""

from collections.abc import Mapping
from typing import Any

SCRIPT = "<script>window.reached = 1</script><img src=x onerror=window.reached=1>"
NAMES = "مطعم أبو علي \u202eשלום\u202c 👩‍👩‍👧‍👦\u200d 'a\"&amp;{{7*7}}"
ODD = f"{SCRIPT} {NAMES} {'長W' * 60}"
"""Markup, other directions, signs made of signs, and a word that nothing breaks."""


def strange(schema: Mapping[str, Any]) -> str | None:
    """As long as a field of this schema takes; None for what is not free text."""
    if schema["type"] != "string" or {"enum", "pattern", "format"} & schema.keys():
        return None
    return (ODD + "長W" * 2000)[: schema["maxLength"]]
