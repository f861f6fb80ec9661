"""What arrives in the bucket, in moto's S3, told of as S3 and SQS tell it."""

import json
import tracemalloc
from hashlib import sha256
from typing import Any
from urllib.parse import quote_plus

import boto3
import pytest

from intake.app import handler as intake
from intake.check import contents
from onestop import cases, documents, store
from onestop.cases import Document
from onestop.settings import Settings
from tests.functions.context import Context
from tests.functions.stream import failures
from tests.store.restaurants import NOW, file, restaurant

PDF = b"%PDF-1.7\n" + b"x" * 5000
REQUIREMENT = "premises-layout"


@pytest.fixture
def bucket(deployed: Settings) -> str:
    """The bucket, with a case that awaits a file of PDF's."""
    file()
    declare("plan", PDF)
    return deployed.bucket


def declare(document: str, content: bytes) -> None:
    digest = sha256(content).hexdigest()
    declared = Document(document, REQUIREMENT, "平面圖.pdf", "application/pdf", len(content), digest, NOW)
    store.apply("case-1", lambda case: cases.declare_document(case, restaurant(), declared, NOW), NOW)


def put(bucket: str, content: bytes, key: str | None = None) -> dict[str, Any]:
    """Upload, and what S3 then says of it."""
    key = key or documents.key("case-1", "plan")
    version = boto3.client("s3").put_object(Bucket=bucket, Key=key, Body=content)["VersionId"]
    stored = {"key": quote_plus(key, safe="/"), "size": len(content), "versionId": version}
    return {"eventName": "ObjectCreated:Post", "s3": {"bucket": {"name": bucket}, "object": stored}}


def take(*bodies: Any) -> set[str]:
    records = [
        {
            "messageId": str(number),
            "body": body if isinstance(body, str) else json.dumps(body),
            "eventSource": "aws:sqs",
        }
        for number, body in enumerate(bodies)
    ]
    return failures(intake({"Records": records}, Context()))


def told(*records: dict[str, Any]) -> dict[str, Any]:
    return {"Records": list(records)}


def plan() -> Document:
    return store.load("case-1").documents["plan"]


def test_a_file_as_declared_is_accepted_with_the_version_that_was_read(bucket: str) -> None:
    arrival = put(bucket, PDF)
    assert not take(told(arrival))
    assert (plan().status, plan().object_version) == ("accepted", arrival["s3"]["object"]["versionId"])


@pytest.mark.parametrize(
    ("declared", "arrived", "problem"),
    [
        (PDF, PDF + b"x", "bytes"),
        (PDF, PDF[:-1] + b"y", "SHA-256"),
        (b"MZ" + PDF, b"MZ" + PDF, "application/pdf"),
    ],
)
def test_a_file_that_is_another_one_is_rejected_and_told_why(
    deployed: Settings, declared: bytes, arrived: bytes, problem: str
) -> None:
    file()
    declare("plan", declared)
    assert not take(told(put(deployed.bucket, arrived)))
    assert plan().status == "rejected"
    assert problem in (plan().problem or "")


def test_a_later_upload_over_a_checked_file_changes_nothing(bucket: str) -> None:
    take(told(put(bucket, PDF)))
    checked = plan()
    take(told(put(bucket, b"another")))
    assert plan() == checked


def test_a_duplicate_is_checked_once(bucket: str) -> None:
    arrival = told(put(bucket, PDF))
    take(arrival, arrival)
    take(arrival)
    told_of = [each.type for each in store.timeline("case-1", None, 100).items]
    assert told_of.count("document.checked") == 1


def test_strange_notifications_change_nothing_and_do_not_come_again(bucket: str) -> None:
    foreign = put(bucket, PDF, "elsewhere/file with spaces.pdf")
    unknown = put(bucket, PDF, documents.key("case-1", "undeclared"))
    nobody = put(bucket, PDF, documents.key("nobody's", "plan"))
    test = {"Service": "Amazon S3", "Event": "s3:TestEvent", "Bucket": bucket}
    assert not take(test, told(foreign), told(unknown), told(nobody))
    assert plan().status == "awaiting_upload"


def test_a_file_that_is_deleted_already_is_awaited_still(bucket: str) -> None:
    arrival = put(bucket, PDF)
    stored = arrival["s3"]["object"]
    boto3.client("s3").delete_object(Bucket=bucket, Key=documents.key("case-1", "plan"), VersionId=stored["versionId"])
    assert not take(told(arrival))
    assert plan().status == "awaiting_upload"


def test_a_poisoned_message_is_named_and_the_others_are_checked(bucket: str) -> None:
    assert take("not JSON", {"Records": [{"eventName": "ObjectCreated:Put"}]}, told(put(bucket, PDF))) == {"0", "1"}
    assert plan().status == "accepted"


def test_a_file_is_never_held_whole_in_memory() -> None:
    piece, pieces = b"x" * (1 << 20), 64
    tracemalloc.start()
    found = contents(piece for _ in range(pieces))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.size == pieces << 20
    assert peak < 4 << 20


def test_the_head_is_put_together_from_small_pieces() -> None:
    found = contents(bytes([each]) for each in PDF[:100])
    assert found.head[: documents.HEAD] == PDF[: documents.HEAD]
    assert found.sha256 == sha256(PDF[:100]).hexdigest()
