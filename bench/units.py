"""Capacity, queue requests and transitions of one case: counted on the real calls of the real functions, in moto."""

import os
from collections.abc import Iterator
from unittest.mock import patch

from bench.around import SURROUNDINGS
from bench.figure import Figure
from bench.meter import metered  # before any other figure makes a session: the hook is only in later ones

TRANSITIONS, QUEUE_REQUESTS = 9, 6
WRITE_UNITS, READ_UNITS, SHARED_BY_THE_SWEEP = 359, 30.0, 4.0
"""As they are today; docs/decisions/014 says why they are more than the aims, and what they were."""
AIM_WRITE_UNITS, AIM_READ_UNITS = 71, 12
CROWD, COUNTING = 40, 21
"""Cases whose steps are counted in the same batch, and what counting one of them may then cost."""
FEW, MANY = 100, int(os.environ.get("ONESTOP_OPEN_REVIEWS", "10000"))


def measure() -> Iterator[Figure]:
    """A restaurant of five departments with one correction round; then a sweep of two tables."""
    with patch.dict(os.environ, SURROUNDINGS):
        yield from _life()
        yield from _crowd()
        yield from _sweep()


def _life() -> Iterator[Figure]:
    from bench.life import Life  # the handlers look around when they are imported
    from tests.deployed import everything, machine

    with everything("bench") as settings:
        life = Life(settings, machine(settings, "open-restaurant"))
        with metered() as meter:
            life.lived()
        if not meter.write_units:
            raise RuntimeError("the meter heard nothing: a session was made before its hook")
        of = ", ".join(f"{kind.lower()} {units}" for kind, units in meter.rows.most_common())
        yield Figure("state transitions of a case", len(life.execution.entered()), TRANSITIONS)
        yield Figure("queue requests of a case", meter.queue_requests, QUEUE_REQUESTS)
        yield Figure("write units of a case", meter.write_units, AIM_WRITE_UNITS, note=of)
        yield Figure("read units of a case", meter.read, AIM_READ_UNITS, note=f"and {meter.swept:g} of the sweep")


def _crowd() -> Iterator[Figure]:
    from bench.crowd import counted_together
    from bench.life import Life
    from tests.deployed import everything, machine

    with everything("bench-crowd") as settings:
        life = Life(settings, machine(settings, "open-restaurant"))
        units = counted_together(life, settings.table, CROWD)
    yield Figure("write units of counting a case, among many", units, COUNTING, note=f"{CROWD} at once; alone 56")


def _sweep() -> Iterator[Figure]:
    from bench.sweeping import read_by_a_sweep
    from tests import rows
    from tests.deployed import everything

    rows.touch_few()
    looks = []
    for open_reviews in (FEW, MANY):
        with everything(f"bench-{open_reviews}") as settings:
            looks.append(read_by_a_sweep(settings.table, open_reviews))
    few, many = looks
    note = f"{MANY:,} open reviews against {FEW}, {many.due} due in each"
    yield Figure("read units of a sweep, of those with few open", many.units / few.units, 1, note=note)
