"""One part of the set-up: done once for its inputs, said aloud with the time it took."""

import hashlib
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from infra.lock import ROOT


class SetUpFailed(Exception):
    """A part could not be set up; the message names the way out."""


@dataclass(frozen=True)
class Step:
    """A folder made from input files by `build`; `name` is what the person reads."""

    name: str
    folder: Path
    inputs: tuple[Path, ...]
    build: Callable[[], None]

    def run(self) -> None:
        """Build the folder unless its stamp says that it was made from the same inputs."""
        stamp, wanted = self.folder / ".onestop-stamp", self._fingerprint()
        if stamp.is_file() and stamp.read_text() == wanted:
            return
        say(f"{self.name} ...")
        started = time.monotonic()
        stamp.unlink(missing_ok=True)
        self.build()
        stamp.write_text(wanted)
        say(f"{self.name}: ready after {time.monotonic() - started:.1f} s")

    def _fingerprint(self) -> str:
        # The folder's own path counts: an environment does not survive being moved.
        digest = hashlib.sha256(f"{sys.version}{self.folder}".encode())
        for path in self.inputs:
            digest.update(path.read_bytes())
        return digest.hexdigest()


def say(line: str) -> None:
    """Tell the person what the set-up is doing."""
    print(f"setup: {line}", flush=True)


def succeeds(command: Sequence[str | Path]) -> bool:
    """Run a command in the repository; say whether it succeeded, keeping its output to itself."""
    return _run(command).returncode == 0


def run(command: Sequence[str | Path]) -> None:
    """Run a command in the repository; on failure show what it said."""
    done = _run(command)
    if done.returncode:
        words = " ".join(str(word) for word in command)
        raise SetUpFailed(f"`{words}` failed:\n{done.stdout}\nMend that and run it again.")


def _run(command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
