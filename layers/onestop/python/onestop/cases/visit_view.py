"""A visit and its reports as JSON for one viewer."""

from collections.abc import Mapping
from typing import Any

from onestop.cases.model import Case
from onestop.cases.viewing import Viewer, reasons_open
from onestop.cases.visit import Part, Visit
from onestop.clock import iso, iso_or_none


def by_date(visits: Mapping[str, Visit]) -> list[Visit]:
    return sorted(visits.values(), key=lambda each: (each.at or each.slots[0], each.id))


def takes_part(visit: Visit, case: Case, viewer: Viewer) -> bool:
    return any(reasons_open(case.reviews[each], case, viewer) for each in visit.reviews)


def visit_view(visit: Visit, case: Case, viewer: Viewer) -> dict[str, Any]:
    """A visit and its reports, each for whoever may read the reasons of its review."""
    return {
        "id": visit.id,
        "kind": visit.kind,
        "place": visit.place,
        "status": visit.status if visit.status == "reported" or case.status == "in_review" else "cancelled",
        "slots": [iso(each) for each in visit.slots],
        "at": iso_or_none(visit.at),
        "reviews": [_part(each, opinion=reasons_open(case.reviews[each.review], case, viewer)) for each in visit.parts],
    }


def _part(part: Part, *, opinion: bool) -> dict[str, Any]:
    report = part.report
    return {
        "review": part.review,
        "result": report.result if report else None,
        "notes": report.notes if report and opinion else None,
        "documents": list(report.documents) if report and opinion else [],
    }
