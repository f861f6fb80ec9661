"""Real statistics, as a JSON document -> habits; its shape is catalogue/schema/statistics.schema.json."""

from collections.abc import Mapping
from typing import Any

from catalogue.compiler.rules.suggestion import nearest
from catalogue.compiler.shape_schemas import shape_validator
from catalogue.simulation.habits import Habit, Observed
from onestop.catalogue.durations import Durations, Span, Visits
from onestop.catalogue.service import Service


class Unusable(Exception):
    """The statistics cannot be used; the message says where and why, a line for each fault."""


def observed(document: Any, service: Service) -> Observed:
    """Read statistics of a service. Raises Unusable with every fault."""
    faults = [f"{_place(error.absolute_path)}: {error.message}" for error in _errors(document)]
    if not faults:
        faults = [*_unknown(document, service), *_unordered(document)]
    if faults:
        raise Unusable("\n".join(faults))
    return Observed(
        acceptance=_habit(document.get("acceptance")),
        applicant=_habit(document.get("applicant")),
        reviews={key: habit for key, each in document.get("reviews", {}).items() if (habit := _habit(each))},
    )


def _errors(document: Any) -> list[Any]:
    return sorted(shape_validator("statistics").iter_errors(document), key=lambda error: list(map(str, error.path)))


def _unknown(document: Mapping[str, Any], service: Service) -> list[str]:
    known = {each.id for each in service.reviews}
    return [
        f"/reviews/{each}: {service.id} has no such review; {nearest(each, known)}"
        for each in document.get("reviews", {})
        if each not in known
    ]


def _unordered(document: Mapping[str, Any]) -> list[str]:
    named = {"acceptance": document.get("acceptance"), "applicant": document.get("applicant")}
    named |= {f"reviews/{key}": each for key, each in document.get("reviews", {}).items()}
    return [
        f"/{place}/{key}: low, mode and high must rise"
        for place, each in named.items()
        for key in ("working_days", "visit", "meeting")
        if isinstance(days := (each or {}).get(key), dict) and not days["low"] <= days["mode"] <= days["high"]
    ]


def _habit(declared: Mapping[str, Any] | None) -> Habit | None:
    if declared is None:
        return None
    days = declared["working_days"]
    durations = Durations(**days) if isinstance(days, dict) else tuple(days)
    return Habit(
        durations,
        "statistics",
        declared.get("corrections", 0.0),
        declared.get("refusals", 0.0),
        Visits(**declared["visit"]) if "visit" in declared else None,
        Span(**declared["meeting"]) if "meeting" in declared else None,
    )


def _place(path: Any) -> str:
    return "/" + "/".join(map(str, path))
