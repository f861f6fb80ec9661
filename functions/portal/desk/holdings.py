"""What the applicant of a review was licensed to do before, in the reader's words."""

from collections.abc import Mapping
from typing import Any

from portal.asking import ask
from portal.desk import names
from portal.visit import Visit


def holdings(visit: Visit, case: str, review: str) -> list[dict[str, Any]]:
    """The licences that matter to the review."""
    found = ask(visit, "listRelatedLicences", case=case, review=review).body
    return [_row(visit, each) for each in found["items"]]


def _row(visit: Visit, item: Mapping[str, Any]) -> dict[str, Any]:
    permit = names.permit(item["service"], item["type"], visit.language)
    return {**item, "title": permit, "place": names.department(item["department"], visit.language)}
