"""What a run does, all of it from one seed: how many cases, how often each fault, what becomes of which case."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

SERVICE = "open-restaurant"
"""Five departments review it side by side, one of them behind another's gate."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Plan:
    """A run. Rates are parts of one, times in seconds."""

    seed: int
    cases: int = 1_000
    citizens: int = 4
    """Applicants at a time."""
    at_once: int = 60
    """Cases under way at a time: a branch that waits is a thread of the emulator, and thousands of them stand still."""
    clerks: int = 2
    """At each department."""
    copied: float = 0.1
    """Queue messages and stream records that come twice and out of order."""
    unheard: float = 0.01
    """Answers of AWS and of the API that are lost after their effect."""
    kill_every: float = 5.0
    relay_off: float = 60.0
    stopped: float = 0.05
    """Cases of which an execution is stopped."""
    patience: float = 300.0
    """How long nothing may move once the faults are over."""

    def dice(self, *about: object) -> Random:
        """Chance about one thing: the same for the same seed, whatever happened before."""
        return Random("/".join(map(str, (self.seed, *about))))

    def chance(self, rate: float, *about: object) -> bool:
        """Whether it happens to that thing."""
        return self.dice(*about).random() < rate

    def pick(self, among: Sequence[T], *about: object) -> T:
        """One of them, for that thing."""
        return self.dice(*about).choice(among)
