"""Installing locked packages: with uv where it works (four times faster), with pip otherwise.

Either way every file is checked against the hashes of the lock.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

from cli.setup.step import run, say, succeeds
from infra.lock import LOCK, ROOT, package

PROJECT_PYTHON = ROOT / ".venv" / "bin" / "python"
UV = ROOT / ".venv" / "bin" / "uv"


def sync(python: Path, lock: str) -> None:
    """Make the environment of `python` hold what `lock` says."""
    with_lock(lock, lambda path: _sync(python, path))


def install_uv() -> None:
    """Put the locked uv into the project's environment, unless it is there."""
    if not UV.exists():
        with_lock(package(LOCK.read_text(), "uv"), lambda path: run(_pip(PROJECT_PYTHON, path)))


def with_lock(lock: str, action: Callable[[Path], None]) -> None:
    """Call `action` with the path of a file that holds `lock`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "requirements.txt"
        path.write_text(lock)
        action(path)


def _sync(python: Path, lock: Path) -> None:
    if succeeds([UV, "pip", "sync", "--require-hashes", "--python", python, lock]):
        return
    # uv does not read pip's configuration: behind a private index only pip may get through.
    say("uv could not fetch the packages; trying pip, which takes a minute or two")
    run(_pip(python, lock))


def _pip(python: Path, lock: Path) -> list[str | Path]:
    pip: list[str | Path] = [PROJECT_PYTHON, "-m", "pip", "--python", python, "install", "--quiet"]
    return [*pip, "--require-hashes", "--no-deps", "-r", lock]
