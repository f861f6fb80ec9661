"""What the applicant of a review was licensed to do before, in the reader's words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from portal.asking import ask
from portal.desk import links, names
from portal.visit import Visit

CURSOR = "held"
"""What the address of a review's page says of them; `document` says which file is shown beside."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """One page of the licences that matter to a review; one without any may have a next."""

    rows: Sequence[Mapping[str, Any]]
    begins: bool
    """Whether it is the first page."""
    more: str | None
    """The address that shows the next one."""


def holdings(visit: Visit, case: str, review: str) -> Holdings:
    """The page that is asked for."""
    cursor = visit.place.asked(CURSOR)
    query = {"cursor": cursor} if cursor else {}
    found = ask(visit, "listRelatedLicences", query=query, case=case, review=review).body
    rows, following = [_row(visit, each) for each in found["items"]], found["next"]
    return Holdings(rows, not cursor, _page(visit, case, review, following) if following else None)


def _page(visit: Visit, case: str, review: str, cursor: str) -> str:
    return visit.place.link(links.CASES, case, "reviews", review, **{CURSOR: cursor}) + "#holdings"


def _row(visit: Visit, item: Mapping[str, Any]) -> dict[str, Any]:
    permit = names.permit(item["service"], item["type"], visit.language)
    return {**item, "title": permit, "place": names.department(item["department"], visit.language)}
