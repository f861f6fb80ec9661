"""How long Python needs to import the API's function, from exactly its layers, against a Python that does nothing."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure
from cli.setup.environments import EMULATOR_PYTHON
from infra.lock import ROOT
from infra.vendor import vendor_layer

TRIES = 5


def measure() -> Iterator[Figure]:
    """The best of several tries: the machine's other work is not ours."""
    path = [vendor_layer("emulator") / "python", ROOT / "layers/onestop/python", ROOT / "functions"]
    bare, function = _seconds(path, "pass"), _seconds(path, "import api.app")
    yield Figure(
        "cold import of the API's function / bare Python", function / bare, note=f"{function:.2f} / {bare:.2f} s"
    )


def _seconds(path: list[Path], program: str) -> float:
    command: list[str | Path] = [
        EMULATOR_PYTHON,
        "-I",
        "-c",
        f"import sys; sys.path[:0] = {[str(each) for each in path]}; {program}",
    ]
    return min(_once(command) for _ in range(TRIES))


def _once(command: list[str | Path]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - started
