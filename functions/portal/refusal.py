"""What goes wrong, as a page in the reader's language."""

from onestop.errors import Conflict, Forbidden, NotFound, Refusal, TooLarge
from portal.answer import Page
from portal.visit import Visit
from portal.written import written

KINDS: dict[type[Refusal], str] = {
    NotFound: "not_found",
    Forbidden: "forbidden",
    Conflict: "conflict",
    TooLarge: "too_large",
}
"""Those that have words of their own; of the others the reader needs to know only that nothing was done."""
DESK = "/desk/"
"""Begins the pages of whoever handles cases, which go from hand to hand."""


def refused(refusal: Refusal, visit: Visit) -> Page:
    """The page for a refusal; nothing was written, and what was typed is given back. Its detail is for programs and
    stays out."""
    kind = next((name for each, name in KINDS.items() if isinstance(refusal, each)), "refused")
    if kind == "not_found" and visit.method == "POST" and visit.place.path.startswith(DESK):
        kind = "gone"  # it lay before them when the form was shown
    return Page("refusal.html", {"kind": kind, "typed": written(visit)}, refusal.status)


def broken() -> Page:
    """The page for a fault of ours."""
    return Page("refusal.html", {"kind": "broken", "typed": []}, 500)
