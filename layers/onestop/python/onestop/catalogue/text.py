"""What stands everywhere in the catalogue: texts in every language, and conditions on the answers."""

from collections.abc import Mapping
from typing import Any

Text = Mapping[str, str]
"""One text in every language offered: `zh-Hant`, `zh-Hans`, `en`."""

Condition = Mapping[str, Any]
"""A whole JSON Schema (2020-12) on the answers; the catalogue's short form is expanded when it is compiled."""
