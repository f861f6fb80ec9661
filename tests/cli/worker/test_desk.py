"""A department's tasks, from its queue in moto to their answers in the table, over the real API."""

import json
from collections.abc import Mapping
from threading import Event
from typing import Any

import boto3
import pytest

from cli.client import Client
from cli.outputs import Outputs
from cli.queues.redrive import redrive
from cli.worker.command import work
from cli.worker.desk import Desk
from cli.worker.inbox import Inbox
from cli.worker.task import Task
from onestop import cases, store
from onestop.settings import Settings
from relay.app import handler as relay
from tests.api_server import token
from tests.functions.context import Context
from tests.functions.stream import Stream
from tests.store.restaurants import NOW, accepted, calendar, decide, later, restaurant, submitted

FIRE, CORE = "fire-rescue", "market-regulation"
pytestmark = pytest.mark.usefixtures("machines")


class Office:
    """A department with its queue, whose clerk says `answer` to everything."""

    def __init__(self, outputs: Outputs, department: str, answer: Mapping[str, Any] | None) -> None:
        self.url = outputs.queues[department]
        self.said: list[str] = []
        self.asked: list[Task] = []
        self._answer = answer
        client = Client(outputs.api_url, lambda: token(f"clerk-{department}", f"department:{department}"))
        self.desk = Desk(client, self._judge, self.said.append)

    def work(self) -> int:
        """Until the queue is empty; how many messages are left, seen or not."""
        inbox = Inbox(boto3.client("sqs"), self.url)
        while work(inbox, self.desk, 0):
            pass
        names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        told = boto3.client("sqs").get_queue_attributes(QueueUrl=self.url, AttributeNames=names)
        return sum(map(int, told["Attributes"].values()))

    def _judge(self, task: Task, _: Mapping[str, Any]) -> Mapping[str, Any] | None:
        self.asked.append(task)
        return self._answer


@pytest.fixture
def fire(outputs: Outputs, stream: Stream) -> Office:
    """The fire brigade, with one review to do."""
    accepted()
    relay(stream.batch(), Context())
    return Office(outputs, FIRE, {"outcome": "approved_with_conditions", "conditions": ["no open fire"]})


def status(review: str = "fire-safety") -> str:
    return store.load("case-1").reviews[review].status


def test_a_task_is_answered_and_its_message_gone(fire: Office) -> None:
    assert fire.work() == 0
    assert status() == "approved_with_conditions"
    assert store.load("case-1").reviews["fire-safety"].conditions == ("no open fire",)


def test_a_duplicate_and_a_message_long_after_change_nothing(fire: Office, outputs: Outputs) -> None:
    body = json.dumps(
        {"type": "gov.onestop.review.requested", "data": {"case": "case-1", "review": "fire-safety", "due_at": None}}
    )
    for _ in range(3):
        boto3.client("sqs").send_message(QueueUrl=fire.url, MessageBody=body)
    assert fire.work() == 0
    once = store.load("case-1")
    boto3.client("sqs").send_message(QueueUrl=fire.url, MessageBody=body)
    assert Office(outputs, FIRE, {"outcome": "refused", "reasons": ["late"]}).work() == 0
    assert store.load("case-1") == once
    assert len(fire.asked) == 1


def test_a_worker_that_died_after_its_claim_goes_on(fire: Office) -> None:
    store.apply("case-1", lambda case: cases.claim(case, "fire-safety", f"clerk-{FIRE}"), NOW)
    assert fire.work() == 0
    assert status() == "approved_with_conditions"


def test_what_somebody_else_answers_in_the_meantime_is_done(outputs: Outputs, fire: Office) -> None:
    class Slow(Office):
        def _judge(self, task: Task, case: Mapping[str, Any]) -> Mapping[str, Any] | None:
            decide("case-1", "fire-safety", clerk="a colleague")
            return super()._judge(task, case)

    assert Slow(outputs, FIRE, {"outcome": "refused", "reasons": ["late"]}).work() == 0
    assert status() == "approved"
    assert fire.asked == []


def test_what_a_colleague_has_claimed_stays_on_the_queue(fire: Office) -> None:
    store.apply("case-1", lambda case: cases.claim(case, "fire-safety", "a colleague"), NOW)
    assert fire.work() == 1
    assert status() == "claimed"
    assert "409" in fire.said[-1]


@pytest.mark.usefixtures("fire")
def test_an_answer_that_the_rules_refuse_stays_on_the_queue(outputs: Outputs) -> None:
    assert Office(outputs, FIRE, {"outcome": "refused"}).work() == 1
    assert status() in {"open", "claimed"}


@pytest.mark.usefixtures("fire")
def test_a_task_left_for_later_stays_on_the_queue(outputs: Outputs) -> None:
    assert Office(outputs, FIRE, None).work() == 1
    assert status() == "open"


def test_the_core_department_accepts(outputs: Outputs, stream: Stream) -> None:
    submitted()
    relay(stream.batch(), Context())
    assert Office(outputs, CORE, {"outcome": "accept"}).work() == 0
    assert store.load("case-1").status == "in_review"


def test_the_core_department_returns_a_file_and_says_what_is_missing(outputs: Outputs, stream: Stream) -> None:
    submitted()
    relay(stream.batch(), Context())
    missing = [{"target": "/answers/address", "detail": "the number of the house"}]
    assert Office(outputs, CORE, {"outcome": "return", "missing": missing}).work() == 0
    assert store.load("case-1").status == "returned"


def test_a_task_that_was_called_back_is_done(fire: Office, stream: Stream) -> None:
    store.apply("case-1", lambda case: cases.withdraw(case, NOW), NOW)
    relay(stream.batch(), Context())
    assert fire.work() == 0
    assert fire.asked == []


def test_an_api_that_does_not_answer_leaves_the_message(fire: Office, outputs: Outputs) -> None:
    gone = Outputs(**{**{name: getattr(outputs, name) for name in Outputs.__slots__}, "api_url": "http://127.0.0.1:9"})
    office = Office(gone, FIRE, {"outcome": "approved"})
    assert office.work() == 1
    assert "does not answer" in office.said[-1]
    assert fire.asked == []


@pytest.fixture
def guarded(deployed: Settings) -> str:
    """The fire brigade's queue as infra makes it, a message put aside after two deliveries here."""
    sqs = boto3.client("sqs")
    dead = sqs.create_queue(QueueName="onestop-fire-rescue-dlq")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=dead, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    policy = json.dumps({"deadLetterTargetArn": arn, "maxReceiveCount": 2})
    sqs.set_queue_attributes(QueueUrl=deployed.queue_prefix + FIRE, Attributes={"RedrivePolicy": policy})
    return str(dead)


def test_poison_ends_in_the_dead_letter_queue_and_can_be_brought_back(fire: Office, guarded: str) -> None:
    sqs = boto3.client("sqs")
    sqs.send_message(QueueUrl=fire.url, MessageBody="poison")
    inbox = Inbox(sqs, fire.url, hidden_s=0)
    while work(inbox, fire.desk, 0):
        pass  # a message that is left comes at once again
    assert status() == "approved_with_conditions"
    assert redrive(sqs, guarded, fire.url, 0) == 1
    assert any("not a task" in each for each in fire.said)


def test_a_message_is_hidden_for_as_long_as_somebody_thinks(fire: Office) -> None:
    sqs = boto3.client("sqs")
    inbox = Inbox(sqs, fire.url, hidden_s=1)
    letter = inbox.receive(0)
    assert letter is not None
    with inbox.hidden(letter):
        Event().wait(1.6)
        assert inbox.receive(0) is None
    inbox.delete(letter)


def test_an_escalation_is_told_and_its_message_gone(outputs: Outputs, stream: Stream) -> None:
    case = accepted()
    store.apply(
        case.id,
        lambda state: cases.sweep(state, restaurant(), calendar(), later(60), {FIRE: "people-government"}),
        later(60),
    )
    relay(stream.batch(), Context())
    office = Office(outputs, "people-government", None)
    assert office.work() == 0
    assert office.said == ["case-1: fire-safety: is overdue and was escalated to this department"]
    assert office.asked == []
