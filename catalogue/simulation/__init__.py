"""A service played before it is published: its own gates, conditions, letters and merge rule through sampled time."""

from catalogue.simulation.figures import Figures, ReviewFigures, simulate
from catalogue.simulation.habits import Habits, habits
from catalogue.simulation.observed import Unusable, observed
from catalogue.simulation.plot import plot
from catalogue.simulation.wording import days, percent

__all__ = [
    "Figures",
    "Habits",
    "ReviewFigures",
    "Unusable",
    "days",
    "habits",
    "observed",
    "percent",
    "plot",
    "simulate",
]
