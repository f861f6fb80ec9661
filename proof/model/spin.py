"""SPIN: a model and its parameters in, every state that it can reach searched."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

MODEL = Path(__file__).with_name("join.pml")
DEEPEST = 1_000_000
"""Steps of the longest run that is followed; SPIN says so when it was not enough."""
INSTALL = "apt-get install spin gcc libc6-dev"


class NotInstalled(Exception):
    """SPIN or the C compiler that it needs is missing; the message says how to get it."""


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search found. `error` is the first violation in SPIN's words; `states` those it stored."""

    states: int
    seconds: float
    error: str | None


def require() -> None:
    """Raise NotInstalled unless SPIN can run here."""
    missing = [each for each in ("spin", "gcc") if shutil.which(each) is None]
    if missing:
        raise NotInstalled(f"{' and '.join(missing)} missing: {INSTALL}")


def search(
    parameters: Mapping[str, int], mistake: str | None = None, claim: str | None = None, *, large: bool = False
) -> Searched:
    """Search the model whole, with a mistake built in if one is named.

    Without `claim` the assertions and the ends of all runs are checked, with it that LTL formula. For a
    `large` search it pays to let the compiler think.
    """
    speed = "-O2" if large else "-O0"
    require()
    defined = [f"-D{name}={value}" for name, value in parameters.items()]
    defined += [f"-DBROKEN_{mistake}"] if mistake else []
    with tempfile.TemporaryDirectory() as folder:
        _run(["spin", *defined, "-a", str(MODEL)], folder)
        kind = [] if claim else ["-DNOCLAIM", "-DSAFETY"]
        # COLLAPSE stores states whole, in less memory: nothing is left to chance.
        _run(["gcc", speed, "-w", *kind, "-DCOLLAPSE", "-DMEMLIM=6000", "-o", "pan", "pan.c"], folder)
        return _read(_run(["./pan", f"-m{DEEPEST}", "-n", *(["-a", "-N", claim] if claim else [])], folder))


def _run(command: Sequence[str], folder: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    # A search that found a violation ends well all the same; its answer says so.
    if done.returncode and command[0] != "./pan":
        raise RuntimeError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def _read(said: str) -> Searched:
    states = re.search(r"(\d+) states, stored", said)
    if states is None:
        raise RuntimeError(said)
    seconds = re.search(r"elapsed time (\S+) seconds", said)
    found = re.search(r"pan:\d+: (.*)", said)
    whole = "errors: 0" in said and "max search depth too small" not in said and "Search not completed" not in said
    error = found[1] if found else None if whole else "the search was not completed"
    return Searched(int(states[1]), float(seconds[1]) if seconds else 0.0, error)
