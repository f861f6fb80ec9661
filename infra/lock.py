"""Parts of `requirements.lock`: the one lock file, of which each environment takes its share.

Standard library only: the set-up reads the lock before anything is installed.
"""

import re
from collections.abc import Collection
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"

# What the lock's "via" comments call a thing that pyproject.toml asks for itself.
RUNTIME = "onestop (pyproject.toml)"
EMULATOR = "onestop (pyproject.toml:emulator)"

_ENTRY = re.compile(r"^(?=[a-z0-9])", re.MULTILINE)


def entries(lock: str) -> dict[str, str]:
    """Return each locked package's lines (version, marker, hashes, via) by its name."""
    blocks = [block for block in _ENTRY.split(lock) if "==" in block]
    return {block.partition("==")[0].partition("[")[0]: block for block in blocks}


def closure(lock: str, root: str, without: Collection[str] = ()) -> str:
    """Return the share of the lock that `root` asks for, directly or through others.

    `without` names packages to leave out, together with what only they ask for.
    """
    locked = {name: block for name, block in entries(lock).items() if name not in without}
    asked_by = {name: _via(block) for name, block in locked.items()}
    reached = {root}
    while found := {name for name in locked if name not in reached and asked_by[name] & reached}:
        reached |= found
    return "".join(block for name, block in locked.items() if name in reached)


def package(lock: str, name: str) -> str:
    """Return the lines of one package."""
    return entries(lock)[name]


def _via(block: str) -> set[str]:
    comment = block.partition("# via")[2]
    return {line.strip(" #") for line in comment.splitlines() if line.strip(" #")}
