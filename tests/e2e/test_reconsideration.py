"""A refusal set aside on the deployed system: its successor runs on the same machine and comes to its licences."""

import pytest

from cli.client import Refused
from cli.demo.stage import Stage
from tests.e2e.applying import accept, decide, decide_all, ended, file, read, review_of
from tests.e2e.post import Post

SERVICE = "open-restaurant"


@pytest.fixture(scope="module")
def post(stage: Stage) -> Post:
    return Post(stage)


def test_a_refusal_that_is_set_aside_ends_in_licences_that_verify(stage: Stage, post: Post) -> None:
    case = file(stage, SERVICE)
    accept(stage, case)
    decide(stage, case, "food-permit")
    decide(stage, case, "fire-safety", "refused", reasons=["only one of the three exits can be opened"])
    assert ended(stage, case)["status"] == "refused"
    stage.as_("citizen").post(f"/cases/{case}/reconsideration", {"grounds": "all three open; see the photographs"})
    post.wait_for("people-government", "reconsideration.requested", f"{case}/reconsideration")
    ruling = {"outcome": "set_aside", "reasons": ["the inspection was made in another building"]}
    with pytest.raises(Refused) as own:
        stage.as_clerk("fire-rescue").post(f"/cases/{case}/reconsideration/decision", ruling)
    assert own.value.status == 403
    ruled = stage.as_clerk("people-government").post(f"/cases/{case}/reconsideration/decision", ruling)
    successor = ruled["reconsideration"]["successor"]
    task = post.wait_for("fire-rescue", "review.requested", f"{successor}/fire-safety")
    assert task["data"]["case"] == successor
    begun = read(stage, successor)
    assert (begun["continues"], review_of(begun, "food-permit")["carried_from"]) == (case, case)
    link = stage.as_("citizen").get(f"/cases/{successor}/documents/{begun['documents'][0]['id']}")
    assert f"/{case}/" in link["url"]
    decide_all(stage, successor)
    found = ended(stage, successor)
    assert found["status"] == "approved"
    licences = [stage.as_anybody().get(f"/licences/{each['id']}") for each in found["licences"]]
    assert licences
    assert all(each["verified"] and each["status"] == "valid" for each in licences)
    assert (read(stage, case)["status"], read(stage, case)["licences"]) == ("refused", [])
