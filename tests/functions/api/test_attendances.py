"""A final inspection is on site: whoever records it, it comes before the approval."""

from typing import Any

from tests.functions.api.office import citizen, clerk, decided, in_review
from tests.functions.api.person import Answer

SERVICE, REVIEW = "food-licence-hk", "final-inspection"
ON_SITE = {"place": "the kitchen", "identity_checked": True, "documents_checked": True}


def inspected() -> str:
    """A case whose final inspection is open."""
    case = in_review(citizen(), SERVICE)
    answer = citizen().get(f"/cases/{case}")
    while _review(answer)["status"] == "blocked":
        for each in answer.body["reviews"]:
            if each["status"] == "open" and each["id"] != REVIEW:
                decided(case, each["id"])
        answer = citizen().get(f"/cases/{case}")
    return case


def test_the_approval_waits_for_the_record() -> None:
    case = inspected()
    early = decided(case, REVIEW)
    assert (early.status, "on site" in early.body["detail"]) == (409, True)
    path = f"/cases/{case}/reviews/{REVIEW}/attendance"
    assert citizen().post(path, ON_SITE).status == 403
    assert clerk("health").post(path, {**ON_SITE, "at": "tomorrow"}).status == 400
    kept = clerk("health").post(path, ON_SITE)
    (record,) = _review(kept)["attendances"]
    assert (record["place"], record["clerk"]) == ("the kitchen", None)
    assert decided(case, REVIEW).status == 200


def _review(answer: Answer) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in answer.body["reviews"] if each["id"] == REVIEW)
    return found
