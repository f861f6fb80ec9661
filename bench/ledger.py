"""Explaining a limit of 60 working days day by day, over the National Day holiday and with two pauses."""

from datetime import UTC, datetime, timedelta
from time import process_time
from timeit import repeat

from cli.clock.explanation import explain
from onestop.catalogue import shipped
from onestop.catalogue.limit import Limit
from onestop.clock import Pause

MOST = 0.002
"""Seconds that it may take."""
START = datetime(2026, 9, 1, 2, 0, tzinfo=UTC)
LIMIT = Limit(60, "working_days")
TIMES, ROUNDS = 20, 5


def seconds_to_explain_60_working_days() -> float:
    """Processor seconds of one explanation, of the best of several rounds: what else the machine does is not ours."""
    calendar = shipped().calendars["china"]
    pauses = (_pause(10, 16), _pause(30, 33))
    rounds = repeat(lambda: explain(calendar, START, LIMIT, pauses), timer=process_time, number=TIMES, repeat=ROUNDS)
    return min(rounds) / TIMES


def _pause(first: int, last: int) -> Pause:
    day = timedelta(days=1)
    return Pause("supplement", START + first * day, "applicant", "行政許可法 art. 32", "system", START + last * day)
