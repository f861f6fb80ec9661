"""Counters by month, service and department: the projection of all events, kept up by `tallies`."""

from collections.abc import Mapping

from pynamodb.expressions.operand import Path
from pynamodb.expressions.update import Action
from pynamodb.pagination import ResultIterator

from onestop.statistics import COUNTERS, Counts, Place
from onestop.store.row import Row

PARTITION = "STATISTICS"
FIRST, LAST = "0000-00", "9999-99"
"""Before and after every month."""


class StatisticsRow(Row, discriminator="STATISTICS"):
    """What happened in one month to the cases of one service, at one department: an attribute a counter."""


def statistics(first: str | None = None, last: str | None = None, *, consistent: bool = False) -> Counts:
    """All counters of the months from `first` to `last` (`2026-11`), both included."""
    between = StatisticsRow.sk.between(first or FIRST, f"{last or LAST}~")
    asked = {"range_key_condition": between, "consistent_read": consistent}
    # Not as models: a row has some of two hundred counters, and each would be looked for in each row.
    read = Row._get_connection().query
    found: ResultIterator[tuple[Place, Mapping[str, int]]] = ResultIterator(read, [PARTITION], asked, map_fn=_read)
    return {place: counts for place, counts in found if counts}


def correct(counts: Counts) -> None:
    """Add to counters what they lack, or have too much (negative); what is counted meanwhile is kept."""
    for place, each in counts.items():
        row, actions = added(place, each)
        row.update(actions)


def added(place: Place, counts: Mapping[str, int]) -> tuple[StatisticsRow, list[Action]]:
    """The row of a place, and what makes its counters go up by so much."""
    row = StatisticsRow(PARTITION, f"{place.month}#{place.service}#{place.department}")
    return row, [StatisticsRow.kind.set(StatisticsRow), *(Path(name).add(each) for name, each in counts.items())]


def _read(item: Mapping[str, Mapping[str, str]]) -> tuple[Place, Mapping[str, int]]:
    place = Place(*item["sk"]["S"].split("#"))
    numbers = {name: int(item[name]["N"]) for name in COUNTERS if name in item}
    return place, {name: number for name, number in numbers.items() if number}
