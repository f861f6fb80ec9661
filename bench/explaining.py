"""What it costs to explain a date day by day."""

from collections.abc import Iterator

from bench.figure import Figure
from bench.ledger import MOST, seconds_to_explain_60_working_days

MILLI = 1e3


def measure() -> Iterator[Figure]:
    """The longest limit that a law sets, with a holiday and two pauses in it."""
    yield Figure(
        "a ledger of 60 working days explained", seconds_to_explain_60_working_days() * MILLI, MOST * MILLI, "ms"
    )
