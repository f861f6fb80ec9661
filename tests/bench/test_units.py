"""What a case costs on AWS, counted to the unit: one more fails, one less is written down here."""

from bench.life import Life
from bench.meter import metered
from bench.sweeping import read_by_a_sweep
from bench.units import QUEUE_REQUESTS, READ_UNITS, SHARED_BY_THE_SWEEP, TRANSITIONS, WRITE_UNITS
from onestop.settings import Settings
from tests.deployed import deployed, machines

__all__ = ["deployed", "machines"]


def test_a_case_of_five_departments_with_a_correction_round(deployed: Settings, machines: str) -> None:
    life = Life(deployed, machines)
    with metered() as meter:
        life.lived()
    assert life.execution.end()[0] == "SUCCEEDED"
    assert len(life.execution.entered()) == TRANSITIONS
    assert meter.queue_requests == QUEUE_REQUESTS
    assert (meter.write_units, meter.read, meter.swept) == (WRITE_UNITS, READ_UNITS, SHARED_BY_THE_SWEEP)


def test_a_sweep_reads_what_is_due_whatever_the_number_of_open_reviews(deployed: Settings) -> None:
    few, many = (read_by_a_sweep(deployed.table, open_reviews) for open_reviews in (20, 1_000))
    assert few == many
    assert few.due == 3
