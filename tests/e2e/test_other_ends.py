"""A case that is refused, returned or withdrawn: the others stop at once, and the machine ends in good order."""

import pytest

from cli.client import Refused
from cli.demo.filing import submit
from cli.demo.stage import Stage
from cli.until import until
from tests.e2e.applying import PATIENCE_S, accept, decide, decide_all, ended, file, read, review_of
from tests.e2e.post import Post

SERVICE = "open-restaurant"


@pytest.fixture(scope="module")
def post(stage: Stage) -> Post:
    return Post(stage)


def test_a_fatal_refusal_cancels_the_others(stage: Stage, post: Post) -> None:
    case = file(stage, SERVICE)
    accept(stage, case)
    decide(stage, case, "fire-safety", "refused", reasons=["only one of the three exits can be opened"])
    found = ended(stage, case)
    assert (found["status"], found["licences"]) == ("refused", [])
    assert review_of(found, "sewer-discharge")["status"] == "cancelled"
    task = post.wait_for("water", "review.cancelled", f"{case}/sewer-discharge")
    assert task["data"]["case"] == case
    with pytest.raises(Refused) as late:
        decide(stage, case, "sewer-discharge")
    assert late.value.status == 409
    until(lambda: execution(stage, case) == "SUCCEEDED", PATIENCE_S, "the end of the execution")


def test_a_returned_case_is_mended_and_comes_again(stage: Stage, post: Post) -> None:
    case = file(stage, SERVICE, 1)
    core = stage.as_clerk("market-regulation")
    missing = [{"target": "/answers/sign_text", "detail": "the sign's text is not the name on the licence"}]
    core.post(f"/cases/{case}/acceptance", {"outcome": "return", "missing": missing})
    citizen = stage.as_("citizen")
    returned = read(stage, case)
    assert (returned["status"], returned["missing"]) == ("returned", missing)
    citizen.patch(f"/cases/{case}", {"answers": {"sign_text": "街角小館餐廳"}}, returned["version"])
    submit(citizen, case)
    until(lambda: execution(stage, case) == "SUCCEEDED", PATIENCE_S, "the end of the first execution")
    post.wait_for("market-regulation", "acceptance.requested", f"{case}/acceptance")
    accept(stage, case)
    decide_all(stage, case)
    assert ended(stage, case)["status"] == "approved"
    assert execution(stage, case, attempt=2) is not None


def test_a_withdrawal_frees_the_departments(stage: Stage, post: Post) -> None:
    case = file(stage, SERVICE)
    accept(stage, case)
    post.wait_for("tobacco", "review.requested", f"{case}/tobacco-retail")
    stage.as_("citizen").post(f"/cases/{case}/withdrawal", {"reason": "the lease was not signed"})
    assert read(stage, case)["status"] == "withdrawn"
    post.wait_for("tobacco", "review.cancelled", f"{case}/tobacco-retail")
    with pytest.raises(Refused) as late:
        decide(stage, case, "tobacco-retail")
    assert late.value.status == 409
    until(lambda: execution(stage, case) == "SUCCEEDED", PATIENCE_S, "the end of the execution")
    assert read(stage, case)["licences"] == []


def execution(stage: Stage, case: str, attempt: int = 1) -> str | None:
    """The status of the execution of one submission of a case."""
    machine = stage.outputs.state_machines[SERVICE].replace(":stateMachine:", ":execution:")
    found = stage.aws("stepfunctions").describe_execution(executionArn=f"{machine}:{case}-{attempt}")
    return str(found["status"])
