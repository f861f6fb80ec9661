"""What stands everywhere in the catalogue: texts in every language, and conditions on the answers."""

from collections.abc import Mapping
from typing import Any

LANGUAGES = ("zh-Hant", "zh-Hans", "en")
"""Those offered; the first is spoken to whoever has not chosen."""

Text = Mapping[str, str]
"""One text in each of them."""

Condition = Mapping[str, Any]
"""A whole JSON Schema (2020-12) on the answers; the catalogue's short form is expanded when it is compiled."""
