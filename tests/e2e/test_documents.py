"""What stands behind a submission: every file there, checked, and read in the version that was checked."""

from dataclasses import replace

import pytest
import requests

from cli.client import Refused
from cli.demo.files import File, make_file
from cli.demo.filing import draft, send, submit, upload, wait_for_checks
from cli.demo.stage import Stage
from tests.e2e.applying import Json, example

SERVICE, REQUIREMENT = "street-stall", "photograph"


@pytest.fixture(scope="module")
def answers(stage: Stage) -> Json:
    return example(stage, SERVICE)[0]


@pytest.fixture(scope="module")
def photograph(stage: Stage) -> File:
    answers, (required,) = example(stage, SERVICE)
    return make_file(required, answers)


def test_a_file_that_is_not_what_it_says_keeps_the_case_back(stage: Stage, answers: Json, photograph: File) -> None:
    citizen = stage.as_("citizen")
    case = draft(citizen, SERVICE, answers)
    with pytest.raises(Refused) as missing:
        submit(citizen, case)
    assert missing.value.status == 422
    upload(citizen, case, REQUIREMENT, replace(photograph, content=b"MZ" + photograph.content[2:]))
    (document,) = wait_for_checks(citizen, case)
    assert (document["status"], photograph.content_type in document["problem"]) == ("rejected", True)
    with pytest.raises(Refused) as rejected:
        submit(citizen, case)
    assert rejected.value.status == 422
    assert f"/documents/{REQUIREMENT}" in {each["pointer"] for each in rejected.value.errors}
    upload(citizen, case, REQUIREMENT, photograph)
    wait_for_checks(citizen, case)
    submit(citizen, case)


def test_a_case_is_not_submitted_before_its_files_are_checked(stage: Stage, answers: Json, photograph: File) -> None:
    citizen = stage.as_("citizen")
    case = draft(citizen, SERVICE, answers)
    citizen.post(f"/cases/{case}/documents", photograph.declared(REQUIREMENT))
    with pytest.raises(Refused) as unchecked:
        submit(citizen, case)
    assert unchecked.value.status == 422


def test_what_overwrites_a_checked_file_is_never_read(stage: Stage, answers: Json, photograph: File) -> None:
    citizen = stage.as_("citizen")
    case = draft(citizen, SERVICE, answers)
    declared = citizen.post(f"/cases/{case}/documents", photograph.declared(REQUIREMENT))
    send(declared["upload"], photograph.filename, photograph.content)
    wait_for_checks(citizen, case)
    bucket = next(each["Name"] for each in stage.aws("s3").list_buckets()["Buckets"] if "documents" in each["Name"])
    key = declared["upload"]["fields"]["key"]
    stage.aws("s3").put_object(Bucket=bucket, Key=key, Body=b"something else")
    url = citizen.get(f"/cases/{case}/documents/{declared['id']}")["url"]
    assert requests.get(url, timeout=30).content == photograph.content
