"""The effects of what is written: harmless when repeated, in any order, and none is lost to another's failure."""

import json
import random

import boto3
import pytest
from aws_lambda_powertools.utilities.batch.exceptions import BatchProcessingError

from onestop import cases, store
from onestop.catalogue import shipped
from onestop.clock import iso
from onestop.settings import Settings
from relay.app import handler as relay
from tests.functions.context import Context
from tests.functions.queue import messages, published, url
from tests.functions.stream import Batch, Stream, failures
from tests.store.restaurants import NOW, accepted, calendar, restaurant, submitted

pytestmark = pytest.mark.usefixtures("machines")
CORE = "onestop-market-regulation"


def relayed(batch: Batch) -> set[str]:
    return failures(relay(batch, Context()))


def test_a_submission_starts_its_execution_and_asks_the_core_department(machines: str, stream: Stream) -> None:
    submitted()
    assert not relayed(stream.batch())
    (started,) = boto3.client("stepfunctions").list_executions(stateMachineArn=machines)["executions"]
    assert started["name"] == "case-1-1"
    (task,) = messages(CORE)
    assert task["type"] == "gov.onestop.acceptance.requested"
    assert task["subject"] == "case-1/acceptance"
    assert task["data"] == {
        "case": "case-1",
        "service": "open-restaurant",
        "department": "market-regulation",
        "links": {"case": "/cases/case-1", "acceptance": "/cases/case-1/acceptance"},
    }


def test_a_successor_begins_its_execution_and_asks_only_who_decides_anew(machines: str, stream: Stream) -> None:
    accepted()
    refusal = cases.Answer("refused", ["too narrow"])
    store.apply(
        "case-1",
        lambda case: cases.decide_review(case, "fire-safety", "clerk", refusal, restaurant(), calendar(), NOW),
        NOW,
    )
    store.apply("case-1", lambda case: cases.decide(case, NOW), NOW)
    relayed(stream.batch())
    for queue in ("onestop-fire-rescue", CORE):
        messages(queue)
    parents = {code: each.parent for code, each in shipped().departments.items()}
    store.apply(
        "case-1",
        lambda case: cases.ask_reconsideration(case, "why", restaurant(), parents, calendar(), NOW),
        NOW,
    )
    ruling = cases.Ruling("set_aside", "judge", {"people-government"}, ["so"])
    store.apply(
        "case-1",
        lambda case: cases.decide_reconsideration(case, ruling, "case-2", restaurant(), calendar(), NOW),
        NOW,
    )
    assert not relayed(stream.batch())
    started = boto3.client("stepfunctions").list_executions(stateMachineArn=machines)["executions"]
    assert {each["name"] for each in started} == {"case-1-1", "case-2-1"}
    assert [each["subject"] for each in messages("onestop-fire-rescue")] == ["case-2/fire-safety"]
    assert [each["type"] for each in messages("onestop-people-government")] == ["gov.onestop.reconsideration.requested"]
    assert not any(each["type"].endswith("acceptance.requested") for each in messages(CORE))


def test_every_event_is_published_as_a_cloud_event(stream: Stream) -> None:
    submitted()
    relayed(stream.batch())
    found = {each["detail"]["id"]: each for each in published()}
    told = store.timeline("case-1", None, 100).items
    assert set(found) == {f"case-1/{each.seq}" for each in told}
    last = found[f"case-1/{told[-1].seq}"]
    assert (last["source"], last["detail-type"]) == ("onestop", "gov.onestop.case.submitted")
    assert last["detail"]["specversion"] == "1.0"
    assert last["detail"]["time"] == told[-1].at


def test_a_review_is_requested_on_the_queue_of_its_department(stream: Stream) -> None:
    case = accepted()
    relayed(stream.batch())
    (task,) = messages("onestop-fire-rescue")
    due_at = case.reviews["fire-safety"].due_at
    assert due_at is not None
    assert task["type"] == "gov.onestop.review.requested"
    assert task["subject"] == "case-1/fire-safety"
    assert task["data"] == {
        "case": "case-1",
        "service": "open-restaurant",
        "review": "fire-safety",
        "department": "fire-rescue",
        "permit": "fire-safety-opening",
        "due_at": iso(due_at),
        "links": {"case": "/cases/case-1", "review": "/cases/case-1/reviews/fire-safety"},
    }
    assert messages("onestop-urban-management") == []


def test_a_transfer_asks_the_new_department_and_calls_the_old_ones_task_back(stream: Stream) -> None:
    accepted()
    relayed(stream.batch())
    messages("onestop-water")
    passed = cases.Transfer("water", "health", "theirs", NOW)
    store.apply(
        "case-1",
        lambda case: cases.transfer(
            case, "sewer-discharge", "clerk", passed, {"health"}, restaurant(), calendar(), NOW
        ),
        NOW,
    )
    assert not relayed(stream.batch())
    (new,), (old,) = messages("onestop-health"), messages("onestop-water")
    assert (new["type"], new["data"]["department"]) == ("gov.onestop.review.requested", "health")
    assert (old["type"], old["data"]["department"]) == ("gov.onestop.review.cancelled", "water")


def test_a_withdrawal_calls_the_open_reviews_back(stream: Stream) -> None:
    accepted()
    relayed(stream.batch())
    messages("onestop-water")
    store.apply("case-1", lambda case: cases.withdraw(case, NOW), NOW)
    relayed(stream.batch())
    assert [each["type"] for each in messages("onestop-water")] == ["gov.onestop.review.cancelled"]


def test_duplicates_in_any_order_start_one_execution_and_keep_their_ids(machines: str, stream: Stream) -> None:
    accepted()
    batch = stream.batch()
    again = {"Records": batch["Records"] * 2}
    random.Random(7).shuffle(again["Records"])
    relayed(batch)
    first = {each["id"] for each in messages(CORE)}
    assert not relayed(again)
    assert {each["id"] for each in messages(CORE)} == first
    running = boto3.client("stepfunctions").list_executions(stateMachineArn=machines)["executions"]
    assert [each["name"] for each in running] == ["case-1-1"]


def test_a_poisoned_record_is_named_and_holds_up_no_other(stream: Stream) -> None:
    accepted()
    batch = stream.batch()
    boto3.client("sqs").delete_queue(QueueUrl=url("onestop-water"))
    broken = {"eventName": "INSERT", "dynamodb": {"SequenceNumber": "0", "NewImage": {"kind": {"S": "EVENT"}}}}
    assert len(relayed({"Records": [broken, *batch["Records"]]})) == 2
    assert messages("onestop-fire-rescue")
    assert messages(CORE)
    boto3.client("sqs").create_queue(QueueName="onestop-water")
    assert not relayed(batch)
    assert messages("onestop-water")


def test_nothing_that_the_applicant_or_a_clerk_wrote_leaves_with_an_event(stream: Stream) -> None:
    accepted()
    answer = cases.Answer("refused", ["a reason of its own"], legal_basis=["a law of its own"])
    store.apply(
        "case-1",
        lambda case: cases.decide_review(case, "fire-safety", "clerk-7", answer, restaurant(), calendar(), NOW),
        NOW,
    )
    store.apply("case-1", lambda case: cases.post(case, "applicant", "a line of its own", NOW), NOW)
    relayed(stream.batch())
    told = json.dumps(
        [published(), messages("notices"), *(messages(f"onestop-{each}") for each in shipped().departments)]
    )
    written = [value for value in store.load("case-1").answers.values() if isinstance(value, str) and len(value) > 3]
    written += ["a reason of its own", "a law of its own", "a line of its own", "clerk-7", "citizen", "檔案.pdf"]
    assert "review.decided" in told
    assert [each for each in written if each in told or json.dumps(each)[1:-1] in told] == []


def test_a_bus_that_refuses_makes_the_record_come_again(deployed: Settings, stream: Stream) -> None:
    submitted()
    events = boto3.client("events")
    events.remove_targets(Rule="subscriber", EventBusName=deployed.bus, Ids=["1"])
    events.delete_rule(Name="subscriber", EventBusName=deployed.bus)
    events.delete_event_bus(Name=deployed.bus)
    told = [each for each in stream.batch()["Records"] if "EVENT#" in each["dynamodb"]["Keys"]["sk"]["S"]]
    with pytest.raises(BatchProcessingError):
        relay({"Records": told}, Context())
