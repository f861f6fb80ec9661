"""What an applicant holds, as far as it matters to a review: by type, to whom it concerns, and nothing else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from onestop import store
from onestop.cases import Change, Licence
from onestop.clock import iso
from onestop.events import Event
from onestop.operations.paging import PAGE
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


def test_everybody_has_a_list_of_their_own_licences_with_what_can_be_done_about_each() -> None:
    now = datetime.now(UTC)
    ends = issued("ends", "keeper", "food-operation", "market-regulation", now - timedelta(days=380))
    holds = issued("holds", "keeper", "food-operation", "market-regulation", now)
    over = issued("over", "keeper", "food-operation", "market-regulation", now - timedelta(days=500))
    other = issued("other", "keeper", "dog", "health", now)
    issued("foreign", "neighbour", "dog", "health", now)
    found = {each["licence"]: each for each in citizen("keeper").get("/licences").body["items"]}
    assert list(found) == [holds, ends, over, other]
    assert [each["status"] for each in found.values()] == ["valid", "valid", "expired", "valid"]
    # 30 days before the end at the latest, and only where the service of today renews its kind.
    assert found[holds]["renew_by"] == iso(now + timedelta(days=370))
    assert found[ends]["renew_by"] is found[over]["renew_by"] is found[other]["renew_by"] is None
    assert citizen("keeper").post(f"/licences/{ends}/renewal").status == 409
    assert citizen("keeper").post(f"/licences/{holds}/renewal").status == 202
    asked = next(each for each in citizen("keeper").get("/licences").body["items"] if each["licence"] == holds)
    assert asked["renew_by"] is None
    assert asked["renewal_due_at"] > iso(now)
    assert citizen("keeper").get(f"/cases/{asked['case']}").status == 200


def test_a_list_of_licences_is_read_a_page_at_a_time() -> None:
    numbers = {issued(f"l{each}", "collector", "dog", "health", NOW + timedelta(days=each)) for each in range(PAGE + 1)}
    first = citizen("collector").get("/licences").body
    rest = citizen("collector").get(f"/licences?cursor={first['next']}").body
    assert (len(first["items"]), len(rest["items"]), rest["next"]) == (PAGE, 1, None)
    assert {each["licence"] for each in (*first["items"], *rest["items"])} == numbers
    assert citizen("neighbour").get(f"/licences?cursor={first['next']}").status == 400


def test_only_whoever_has_the_review_is_told() -> None:
    case = in_review(citizen("private"))
    issued("old", "private", "outdoor-sign", "urban-management")
    assert clerk("fire-rescue").get(REVIEW.format(case)).status == 200
    assert clerk("water").get(REVIEW.format(case)).status == 403
    assert clerk("health").get(REVIEW.format(case)).status == 404
    assert citizen("private").get(REVIEW.format(case)).status == 403
