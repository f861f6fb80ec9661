"""What is the same in every case that is played: the service as these answers make it, and its dates."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from catalogue.simulation.habits import Habits
from onestop.cases.conditions import holds
from onestop.catalogue.assessment import critical_path
from onestop.catalogue.limit import Limits
from onestop.catalogue.review import Review
from onestop.catalogue.service import Service


@dataclass(frozen=True, slots=True)
class Plan:
    """A service for certain answers: what takes part, what the system answers itself, and who takes how long."""

    service: Service
    habits: Habits
    reviews: Mapping[str, Review]
    """Those that apply."""
    automatic: Mapping[str, bool]
    """Of each automatic review whether its check is met."""
    promised: int
    statutory: int
    """Working days of the critical path when every promise, or only the law, is kept."""


def plan(service: Service, answers: Mapping[str, Any], habits: Habits) -> Plan:
    """Look at the answers once; the cases differ only in time."""
    reviews = {each.id: each for each in service.reviews if holds(each.when, answers)}
    by_law = [replace(each, limits=Limits(each.limits.statutory, each.limits.statutory)) for each in reviews.values()]
    return Plan(
        service=service,
        habits=habits,
        reviews=reviews,
        automatic={each.id: holds(each.check, answers) for each in reviews.values() if each.kind == "automatic"},
        promised=critical_path(tuple(reviews.values())),
        statutory=critical_path(by_law),
    )
