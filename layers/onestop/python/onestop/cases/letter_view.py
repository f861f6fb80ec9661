"""A correction letter as JSON for one viewer."""

from typing import Any

from onestop.cases.letter import Letter
from onestop.cases.model import Case
from onestop.cases.superior import desks
from onestop.cases.viewing import Viewer
from onestop.clock import iso, iso_or_none


def letter_view(letter: Letter, case: Case, viewer: Viewer, *, core: bool) -> dict[str, Any] | None:
    """A letter: the applicant's once it was sent; a department sees its own items of it."""
    own = {each.id for each in case.reviews.values() if desks(case, each) & viewer.departments}
    items = [each for each in letter.items if core or own.intersection(each.reviews)]
    if not items or (letter.status == "collecting" and not (own or case.department in viewer.departments)):
        return None
    return {
        "number": letter.number,
        "kind": letter.kind,
        "status": letter.status,
        "send_at": iso(letter.send_at),
        "sent_at": iso_or_none(letter.sent_at),
        "respond_by": iso_or_none(letter.respond_by),
        "items": [
            {
                "id": each.id,
                "reviews": list(each.reviews),
                "target": each.target,
                "detail": each.detail,
                "answered_at": iso_or_none(each.answered_at),
                "note": each.note,
            }
            for each in items
        ],
    }
