"""A deployed case changed under way: departments get their tasks again, and the machine still comes to the licences."""

import pytest

from cli.client import Refused
from cli.demo.files import make_file
from cli.demo.filing import upload, wait_for_checks
from cli.demo.stage import Stage
from tests.e2e.applying import accept, decide, decide_all, ended, example, file, read, review_of
from tests.e2e.post import Post

SERVICE, SMALL = "food-licence-hk", 1


@pytest.fixture(scope="module")
def post(stage: Stage) -> Post:
    return Post(stage)


def test_a_case_that_was_amended_twice_comes_to_its_licences(stage: Stage, post: Post) -> None:
    case = file(stage, SERVICE, SMALL)
    accept(stage, case)
    decide(stage, case, "plan-screening")
    fire = stage.as_clerk("fire-rescue")
    fire.post(f"/cases/{case}/reviews/fire-services/claim", {})
    more_seats(stage, case)
    post.wait_for("fire-rescue", "review.requested", f"{case}/fire-services", why="amended")
    with pytest.raises(Refused, match="claim the review again"):
        decide(stage, case, "fire-services")
    decide_all_but_the_last(stage, case)
    new_plans(stage, case)
    post.wait_for("health", "review.requested", f"{case}/plan-screening", why="amended")
    assert review_of(read(stage, case), "final-inspection")["status"] == "blocked"
    decide_all_but_the_last(stage, case)
    visited = {"place": "香港樣本道20號", "identity_checked": True, "documents_checked": True}
    stage.as_clerk("health").post(f"/cases/{case}/reviews/final-inspection/attendance", visited)
    decide_all(stage, case)
    found = ended(stage, case)
    assert found["status"] == "approved"
    assert {each["type"] for each in found["licences"]} == {"fire-services-certificate", "food-licence"}


def more_seats(stage: Stage, case: str) -> None:
    """What the fire services see, and nobody else."""
    amended = stage.as_("citizen").patch(f"/cases/{case}", {"answers": {"capacity": 30}}, read(stage, case)["version"])
    opened = {each["id"] for each in amended["reviews"] if each["revised_at"]}
    assert opened == {"fire-services"}


def new_plans(stage: Stage, case: str) -> None:
    """A new file of what nearly everybody sees, taken in once it was checked."""
    citizen, (answers, required) = stage.as_("citizen"), example(stage, SERVICE, SMALL)
    plans = next(each for each in required if each["id"] == "layout-plans")
    upload(citizen, case, "layout-plans", make_file(plans, answers))
    wait_for_checks(citizen, case)
    citizen.patch(f"/cases/{case}", {"answers": {}}, read(stage, case)["version"])


def decide_all_but_the_last(stage: Stage, case: str) -> None:
    """Everybody has answered, up to the inspection on site."""
    for review in ("plan-screening", "building-safety", "fire-services", "planning-reply"):
        state = review_of(read(stage, case), review)
        if state["status"] in {"open", "claimed"}:
            clerk = stage.as_clerk(state["department"])
            clerk.post(f"/cases/{case}/reviews/{review}/claim", {})
            decide(stage, case, review)
