"""The texts of the mails: one file a language, read once. A test holds the languages together."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

TEXTS = Path(__file__).parent / "texts"


@cache
def words(language: str) -> Mapping[str, Any]:
    """`frame`: what every mail has; `kinds`: subject and line of each kind of notice."""
    found: Mapping[str, Any] = json.loads((TEXTS / f"{language}.json").read_text(encoding="utf-8"))
    return found
