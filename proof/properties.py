"""The properties of the pure rules, searched much harder than in a test run: in shards, each with a seed of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from infra.lock import ROOT

SEARCHED = ("tests/rules", "tests/proof/test_recovery.py")
LIVES_PER_EXAMPLE = 10
"""tests/rules/test_case_life.py lives so many lives for each example of a plain property."""


@dataclass(frozen=True, slots=True)
class Shard:
    """One process of the search: its seed, how many examples of each property it tried, and what it said."""

    seed: int
    examples: int
    passed: bool
    said: str

    @property
    def replay(self) -> str:
        """The command that runs the same examples again."""
        return f"ONESTOP_EXAMPLES={self.examples} {' '.join(_command(self.seed))}"


def search(lives: int, shards: int, seed: int) -> Iterator[Shard]:
    """Search `lives` lives of a case and a tenth as many examples of every other property, in all shards together."""
    examples = -(-lives // LIVES_PER_EXAMPLE // shards)
    running = [(number, _start(number, examples)) for number in range(seed, seed + shards)]
    for number, process in running:
        said, _ = process.communicate()
        yield Shard(number, examples, process.returncode == 0, said)


def _start(seed: int, examples: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *_command(seed)[1:]],
        cwd=ROOT,
        env={**os.environ, "ONESTOP_EXAMPLES": str(examples)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _command(seed: int) -> list[str]:
    # No cache: shards would share it, and what an earlier run left there is not what the seed says.
    how = ["--hypothesis-profile=prove", f"--hypothesis-seed={seed}", "-p", "no:cacheprovider"]
    return ["python", "-m", "pytest", "-q", *how, *SEARCHED]
