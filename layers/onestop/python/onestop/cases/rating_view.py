"""A rating as JSON: it is between the applicant, the core department and supervision."""

from typing import Any

from onestop.cases.model import Case
from onestop.cases.rating import Rating
from onestop.cases.status import OVERDUE
from onestop.cases.viewing import Viewer, as_core
from onestop.clock import iso, iso_or_none


def rating_view(case: Case, viewer: Viewer) -> dict[str, Any] | None:
    """The grade, its comment, and what is done about a bad one; None for whom it does not concern."""
    rating = case.rating
    if rating is None or not (viewer.whole or as_core(case, viewer)):
        return None
    return {
        "grade": rating.grade,
        "comment": rating.comment,
        "rated_at": iso(rating.rated_at),
        "rectification": _rectification(case, rating) if rating.limit else None,
    }


def _rectification(case: Case, rating: Rating) -> dict[str, Any]:
    return {
        "department": case.department,
        "due_at": iso_or_none(rating.due_at),
        "overdue": OVERDUE in rating.marks,
        "rectified_at": iso_or_none(rating.rectified_at),
        "measures": rating.measures,
        "contacted": rating.contacted,
    }
