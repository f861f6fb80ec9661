"""Compiled data -> files: each written only when it differs, whole or not at all."""

import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def write_tree(target: Path, files: Mapping[str, Any]) -> None:
    """Write `files` (by relative path) below `target`, and remove services that are no longer among them.

    Raises ValueError for a target that holds a catalogue's sources.
    """
    if any(target.rglob("*.yaml")):
        raise ValueError(f"{target} holds sources; compile into a folder of its own")
    for name, data in files.items():
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
        write(target / name, text.encode())
    for path in target.glob("services/*.json"):
        if path.relative_to(target).as_posix() not in files:
            path.unlink(missing_ok=True)


def write(path: Path, content: bytes) -> None:
    """Replace a file in one step, so that a reader or a second writer never sees half of it."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(0o644)  # mkstemp makes it private; the layer's asset must be readable
        temporary.replace(path)
    except BaseException:
        temporary.unlink()
        raise
