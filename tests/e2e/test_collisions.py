"""Two at once, the same thing twice, the wrong one: the case stays whole."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier
from typing import Any

import pytest

from cli.client import Client, Refused
from cli.demo.stage import Stage
from cli.queues.redrive import redrive
from cli.until import until
from cli.worker.desk import Desk
from tests.e2e.applying import PATIENCE_S, accept, file, prepare, read, review_of

SERVICE, DEPARTMENT, REVIEW = "public-place-hygiene", "health", "hygiene-permit"
APPROVED = {"outcome": "approved"}
UNREAD = "province-tax"
"""A department whose queue no other test reads."""


@pytest.fixture
def colleague(stage: Stage) -> Client:
    """A second clerk of the department."""
    cognito, pool = stage.cognito, stage.outputs.user_pool_id
    user = {"UserPoolId": pool, "Username": "colleague"}
    with suppress(cognito.exceptions.UsernameExistsException):
        cognito.admin_create_user(**user, MessageAction="SUPPRESS")
    cognito.admin_set_user_password(**user, Password="Sample-colleague-1", Permanent=True)
    cognito.admin_add_user_to_group(**user, GroupName=f"department:{DEPARTMENT}")
    return signed_in(stage, "colleague", "Sample-colleague-1", "IdToken")


def signed_in(stage: Stage, name: str, password: str, token: str) -> Client:
    """The API as that person sees it with the token of that kind."""
    tokens = stage.cognito.initiate_auth(
        ClientId=stage.outputs.user_pool_client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": name, "PASSWORD": password},
    )["AuthenticationResult"]
    return Client(stage.outputs.api_url, lambda: str(tokens[token]))


def test_of_two_clerks_who_decide_at_once_one_wins(stage: Stage, colleague: Client) -> None:
    case = file(stage, SERVICE)
    accept(stage, case)
    start = Barrier(2)

    def decide(clerk: Client) -> int:
        start.wait()
        try:
            clerk.post(f"/cases/{case}/reviews/{REVIEW}/decision", APPROVED)
        except Refused as refused:
            return refused.status
        return 200

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(decide, [stage.as_clerk(DEPARTMENT), colleague])) == [200, 409]


def test_a_task_that_comes_twice_is_answered_once(stage: Stage) -> None:
    case = file(stage, SERVICE)
    said: list[str] = []
    desk = Desk(
        stage.as_clerk(DEPARTMENT), lambda task, _: {"outcome": "accept"} if not task.review else APPROVED, said.append
    )
    data = {"case": case, "service": SERVICE, "department": DEPARTMENT}
    for kind, subject in (("acceptance", "acceptance"), ("review", REVIEW)):
        task = {
            "specversion": "1.0",
            "id": f"{case}/again",
            "source": "onestop",
            "type": f"gov.onestop.{kind}.requested",
            "subject": f"{case}/{subject}",
            "data": {**data, "review": REVIEW},
        }
        assert desk.handle(json.dumps(task))
        version = read(stage, case)["version"]
        assert desk.handle(json.dumps(task))
        assert read(stage, case)["version"] >= version
    assert said.count(f"{case}: answered already") == 2
    events = stage.as_("citizen").get(f"/cases/{case}/timeline")["items"]
    assert [each["type"] for each in events].count("review.decided") == 1


def test_an_access_token_is_no_id_token(stage: Stage) -> None:
    case = prepare(stage, SERVICE)
    signed_in(stage, "citizen", "Sample-citizen-1", "IdToken").get(f"/cases/{case}")
    assert refusal(lambda: signed_in(stage, "citizen", "Sample-citizen-1", "AccessToken").get(f"/cases/{case}")) == 401


@pytest.mark.parametrize("stranger", ["neighbour", "clerk-tax", f"clerk-{DEPARTMENT}"])
def test_nobody_learns_that_anothers_draft_exists(stage: Stage, stranger: str) -> None:
    case = prepare(stage, SERVICE)
    assert refusal(lambda: stage.as_(stranger).get(f"/cases/{case}")) == 404


def test_another_department_cannot_decide(stage: Stage) -> None:
    case = file(stage, SERVICE)
    accept(stage, case)
    stranger = stage.as_clerk("tax")
    assert refusal(lambda: stranger.post(f"/cases/{case}/reviews/{REVIEW}/decision", APPROVED)) == 404
    assert review_of(read(stage, case), REVIEW)["status"] == "open"


def test_poison_goes_aside_and_can_be_brought_back(stage: Stage) -> None:
    sqs, queue = stage.aws("sqs"), stage.outputs.queues[UNREAD]
    sqs.send_message(QueueUrl=queue, MessageBody="{no task")
    desk = Desk(stage.as_clerk(UNREAD), lambda *_: None, lambda _: None)

    def aside() -> bool:
        for message in receive(sqs, queue):
            assert not desk.handle(message["Body"])
        return bool(receive(sqs, f"{queue}-dlq"))

    until(aside, PATIENCE_S, "the dead letter")
    assert redrive(sqs, f"{queue}-dlq", queue) == 1
    (back,) = until(lambda: receive(sqs, queue), PATIENCE_S, "the letter brought back")
    sqs.delete_message(QueueUrl=queue, ReceiptHandle=back["ReceiptHandle"])


def receive(sqs: Any, queue: str) -> list[dict[str, Any]]:
    """What is on a queue, without hiding it from the next reader."""
    return list(sqs.receive_message(QueueUrl=queue, VisibilityTimeout=0).get("Messages", ()))


def refusal(ask: Callable[[], object]) -> int:
    """The status with which the API refuses."""
    with pytest.raises(Refused) as refused:
        ask()
    return refused.value.status
