"""A bad grade on the deployed system: the core department is told, and puts it right."""

import pytest

from cli.demo.stage import Stage
from tests.e2e.applying import file, read
from tests.e2e.post import Post

SERVICE = "public-place-hygiene"


@pytest.fixture(scope="module")
def post(stage: Stage) -> Post:
    return Post(stage)


def test_a_bad_grade_reaches_the_core_department_and_is_put_right(stage: Stage, post: Post) -> None:
    case = file(stage, SERVICE)
    citizen, core = stage.as_("citizen"), read(stage, case)["department"]
    clerk = stage.as_clerk(core)
    clerk.post(f"/cases/{case}/acceptance", {"outcome": "refuse", "reasons": ["another district's"]})
    citizen.post(f"/cases/{case}/rating", {"grade": 1, "comment": "誰都不說該找誰 😠 <b>"})
    asked = post.wait_for(core, "rectification.requested", f"{case}/rating")
    assert "comment" not in asked["data"]
    listed = clerk.get("/reviews?status=rectification")["items"]
    assert case in {each["case"] for each in listed}
    clerk.post(asked["data"]["links"]["rectification"], {"measures": "we named the district", "contacted": True})
    found = read(stage, case)["rating"]
    assert (found["grade"], found["comment"]) == (1, "誰都不說該找誰 😠 <b>")
    assert found["rectification"]["measures"] == "we named the district"
