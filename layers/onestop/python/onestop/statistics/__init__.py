"""Statistics as a pure projection of the events: what is counted, and what the counts say."""

from onestop.statistics.agreement import Difference, correction, differences
from onestop.statistics.counters import COUNTERS, counted
from onestop.statistics.figures import COLUMNS, RATES, figures
from onestop.statistics.grouping import KEYS, PLACE, Key, grouped, league, listed
from onestop.statistics.histogram import percentile
from onestop.statistics.projection import Counts, Place, merge, project
from onestop.statistics.table import csv

__all__ = [
    "COLUMNS",
    "COUNTERS",
    "KEYS",
    "PLACE",
    "RATES",
    "Counts",
    "Difference",
    "Key",
    "Place",
    "correction",
    "counted",
    "csv",
    "differences",
    "figures",
    "grouped",
    "league",
    "listed",
    "merge",
    "percentile",
    "project",
]
