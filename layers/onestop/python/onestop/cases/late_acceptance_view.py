"""A late acceptance as JSON: that it lies before the superior department is open; what is said there is not."""

from typing import Any

from onestop.cases.model import Case
from onestop.cases.superior import acceptance_superior
from onestop.cases.viewing import Viewer
from onestop.clock import iso


def late_acceptance_view(case: Case, viewer: Viewer) -> dict[str, Any] | None:
    """Before whom it lies and who decides it; instructions and reasons are between the two departments."""
    late = case.late_acceptance
    if late is None or acceptance_superior(case) is None:
        return None
    near = bool(viewer.departments & {late.to, case.department})
    said = late.instructions if near else ()
    return {
        "to": late.to,
        "at": iso(late.at),
        "instructions": [{"text": each.text, "at": iso(each.at)} for each in said],
        "taken_over_at": iso(late.taken.at) if late.taken else None,
        "reason": late.taken.reason if late.taken and near else None,
    }
