"""What was made at synth (infra/pages.py): files under names that carry a hash of their content."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "built"
INDEX = "index.json"
CONDITIONS = "conditions.json"
MAILS = "mails.json"


class Built:
    """The files below `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: Mapping[str, str] = json.loads((folder / INDEX).read_text(encoding="utf-8"))
        self._files = frozenset(self._names.values())
        self.conditions: Mapping[str, Any] = json.loads((folder / CONDITIONS).read_text(encoding="utf-8"))
        """In words, by service, part (`reviews/<id>`, `documents/<id>`, `fees/<n>`) and language."""
        self.mails: Mapping[str, Any] = json.loads((folder / MAILS).read_text(encoding="utf-8"))
        """What a mail is headed with, by kind and language, as `functions/notify` writes it."""

    def name_of(self, plain: str) -> str:
        """The name with the hash in it: `portal.css` -> `portal-1f0c….css`; raises KeyError."""
        return self._names[plain]

    def has(self, plain: str) -> bool:
        """Whether there is such a file."""
        return plain in self._names

    def content(self, name: str) -> bytes | None:
        """A file by its whole name, None when there is none."""
        return (self._folder / name).read_bytes() if name in self._files else None


@cache
def built() -> Built:
    """What was built into this function."""
    return Built(FOLDER)
