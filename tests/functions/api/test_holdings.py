"""What an applicant holds, as far as it matters to a review: by type, to whom it concerns, and nothing else."""

from dataclasses import replace
from datetime import datetime, timedelta

from onestop import store
from onestop.cases import Change, Licence
from onestop.events import Event
from tests.functions.api.office import citizen, clerk, filed, in_review
from tests.store.restaurants import NOW

REVIEW = "/cases/{}/reviews/fire-safety/licences"


def issued(id: str, applicant: str, type: str, department: str, at: datetime = NOW) -> str:
    """A licence that came out of another case of somebody's; its number."""
    case = filed(citizen(applicant))
    licence = Licence(f"{id}-{case}", type, "fire-safety", department, at, at + timedelta(days=400), "signed")
    told = Event("licence.issued", "system", {"licence": licence.id})
    store.apply(case, lambda state: Change(replace(state, licences={licence.id: licence}), (told,)), NOW)
    return licence.id


def test_a_review_is_told_of_licences_that_its_service_names_or_its_department_issued() -> None:
    case = in_review(citizen("holder"))
    older = issued("older", "holder", "outdoor-sign", "urban-management")
    own = issued("own", "holder", "fire-safety-of-theatres", "fire-rescue", NOW + timedelta(days=1))
    issued("unrelated", "holder", "dog", "health")
    issued("foreign", "neighbour", "outdoor-sign", "urban-management")
    answer = clerk("fire-rescue").get(REVIEW.format(case))
    assert [each["licence"] for each in answer.body["items"]] == [own, older]
    assert {each["status"] for each in answer.body["items"]} <= {"valid", "expired"}
    assert answer.body["items"][1]["issued_at"] == NOW.isoformat().replace("+00:00", "Z")
    assert "case" not in answer.body["items"][0]


def test_only_whoever_has_the_review_is_told() -> None:
    case = in_review(citizen("private"))
    issued("old", "private", "outdoor-sign", "urban-management")
    assert clerk("fire-rescue").get(REVIEW.format(case)).status == 200
    assert clerk("water").get(REVIEW.format(case)).status == 403
    assert clerk("health").get(REVIEW.format(case)).status == 404
    assert citizen("private").get(REVIEW.format(case)).status == 403
