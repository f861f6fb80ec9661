"""What people were told: each acknowledgement is a promise that the table must keep."""

import threading
from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Ledger:
    """Filled by many threads at once; read when they are done."""

    created: dict[int, str] = field(default_factory=dict)
    """Case by the number that the run gave it."""
    submitted: Counter[str] = field(default_factory=Counter)
    """How many submissions of a case were acknowledged."""
    withdrawn: set[str] = field(default_factory=set)
    decided: dict[tuple[str, str], str] = field(default_factory=dict)
    """The outcome that was acknowledged, by case and review; of an acceptance the review is ""."""
    received: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Messages that a department took from its queue, by type and subject."""
    stopped: set[str] = field(default_factory=set)
    """Executions stopped by the run."""
    troubles: list[str] = field(default_factory=list)
    """What nobody had foreseen; each is a failure of the run."""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def trouble(self, what: str) -> None:
        """Note something unforeseen."""
        with self.lock:
            self.troubles.append(what)

    def number(self, case: str) -> int:
        """The number that the run gave a case."""
        with self.lock:
            return next(number for number, created in self.created.items() if created == case)
