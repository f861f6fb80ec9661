"""A file on its way: declared, uploaded past us, checked, and read in the version that was checked."""

import json
from base64 import b64decode
from hashlib import sha256
from urllib.parse import parse_qs, urlsplit

import boto3
import requests

from intake.app import handler as intake
from onestop.settings import Settings
from tests.functions.api.office import checked, citizen, clerk, declaration, filed, in_review
from tests.functions.context import Context

PDF = b"%PDF-1.7\n" + b"plan " * 100
SAID = {"size": len(PDF), "sha256": sha256(PDF).hexdigest()}


def test_a_file_goes_to_the_bucket_is_checked_and_comes_back(around: Settings) -> None:
    ann = citizen()
    case = filed(ann)
    declared = ann.post(f"/cases/{case}/documents", declaration("premises-layout") | SAID)
    assert (declared.status, declared.body["status"]) == (201, "awaiting_upload")
    place = f"/cases/{case}/documents/{declared.body['id']}"
    assert ann.get(place).status == 409
    upload = declared.body["upload"]
    assert requests.post(upload["url"], data=upload["fields"], files={"file": PDF}, timeout=5).ok
    _arrived(around.bucket, upload["fields"]["key"])
    assert ann.get(f"/cases/{case}").body["documents"][0]["status"] == "accepted"
    # Somebody overwrites the object with the same form: what was checked is still what is read.
    requests.post(upload["url"], data=upload["fields"], files={"file": b"MZ evil"}, timeout=5)
    link = ann.get(place).body["url"]
    file = requests.get(link, timeout=5)
    assert file.content == PDF


def test_the_form_takes_exactly_the_declared_file() -> None:
    ann = citizen()
    case = filed(ann)
    upload = ann.post(f"/cases/{case}/documents", declaration("premises-layout") | SAID).body["upload"]
    assert upload["fields"]["x-amz-algorithm"] == "AWS4-HMAC-SHA256"
    policy = json.loads(b64decode(upload["fields"]["policy"]))["conditions"]
    assert ["content-length-range", len(PDF), len(PDF)] in policy
    assert {"Content-Type": "application/pdf"} in policy
    assert {"x-amz-checksum-sha256": upload["fields"]["x-amz-checksum-sha256"]} in policy
    assert b64decode(upload["fields"]["x-amz-checksum-sha256"]).hex() == SAID["sha256"]


def test_a_link_is_signed_names_the_version_and_saves_the_file() -> None:
    ann = citizen()
    case = in_review(ann)
    query = parse_qs(urlsplit(ann.get(f"/cases/{case}/documents/premises-layout").body["url"]).query)
    assert query["X-Amz-Algorithm"] == ["AWS4-HMAC-SHA256"]
    assert query["versionId"] == ["v1"]
    (disposition,) = query["response-content-disposition"]
    assert disposition.startswith("attachment; ")


def test_a_rejected_file_is_told_why_and_given_to_nobody() -> None:
    ann = citizen()
    case = filed(ann)
    declared = ann.post(f"/cases/{case}/documents", declaration("premises-layout") | SAID).body
    checked(case, declared["id"], "the file is no application/pdf")
    told = ann.get(f"/cases/{case}").body["documents"][0]
    assert (told["status"], told["problem"]) == ("rejected", "the file is no application/pdf")
    assert ann.get(f"/cases/{case}/documents/{declared['id']}").status == 409
    refused = ann.post(f"/cases/{case}/submission").body["errors"]
    assert "no application/pdf" in next(each["detail"] for each in refused if "premises-layout" in each["pointer"])


def test_a_department_reads_only_the_files_that_it_sees() -> None:
    case = in_review(citizen())
    fire = clerk("fire-rescue")
    assert fire.get(f"/cases/{case}/documents/premises-layout").status == 200
    hidden = fire.get(f"/cases/{case}/documents/drainage-drawing")
    unknown = fire.get(f"/cases/{case}/documents/nothing")
    assert hidden.status == unknown.status == 404
    assert hidden.body["detail"] == unknown.body["detail"]


def _arrived(bucket: str, key: str) -> None:
    """S3 tells intake of the object, as it does through the queue."""
    version = boto3.client("s3").head_object(Bucket=bucket, Key=key)["VersionId"]
    stored = {"bucket": {"name": bucket}, "object": {"key": key, "size": len(PDF), "versionId": version}}
    record = {"eventName": "ObjectCreated:Post", "s3": stored}
    message = {"messageId": "1", "body": json.dumps({"Records": [record]}), "eventSource": "aws:sqs"}
    assert intake({"Records": [message]}, Context())["batchItemFailures"] == []
