"""The defect: whoever may send from one address may send from none."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import boto3
import pytest
from botocore.exceptions import ClientError

from cli.local.access import ACCOUNT, REGION
from tests.cli.local.emulator.conftest import AS_IT_COMES, AS_WE_START_IT, MiniStack, Start

OURS, THEIRS = "ours@example.org", "theirs@example.org"


IDENTITY = f"arn:aws:ses:{REGION}:{ACCOUNT}:identity/"
BY_IDENTITY = {"Resource": f"{IDENTITY}{OURS}"}
BY_ADDRESS = {"Resource": "*", "Condition": {"StringEquals": {"ses:FromAddress": OURS}}}
"""Two ways to say from where somebody may send."""


@pytest.mark.parametrize("allowed", [BY_IDENTITY, BY_ADDRESS])
def test_still_there_in_ministack(start: Start, allowed: Mapping[str, Any]) -> None:
    assert refusal(start(AS_IT_COMES, AUTH="true"), OURS, allowed) == "AccessDeniedException"


@pytest.mark.parametrize("allowed", [BY_IDENTITY, BY_ADDRESS])
def test_worked_round(start: Start, allowed: Mapping[str, Any]) -> None:
    ministack = start(AS_WE_START_IT, AUTH="true")
    assert refusal(ministack, OURS, allowed) is None
    assert refusal(ministack, THEIRS, allowed) == "AccessDeniedException"


def refusal(ministack: MiniStack, sender: str, allowed: Mapping[str, Any]) -> str | None:
    """Send as somebody who may send from OURS; the code of the error, None when the mail was taken."""
    for address in (OURS, THEIRS):
        ministack.client("ses").verify_email_identity(EmailAddress=address)
    body = {"Subject": {"Data": "?"}, "Body": {"Text": {"Data": "!"}}}
    try:
        boto3.Session(*_keys_of_a_sender(ministack, allowed), region_name=REGION).client(
            "sesv2", endpoint_url=ministack.home.url
        ).send_email(FromEmailAddress=sender, Destination={"ToAddresses": [THEIRS]}, Content={"Simple": body})
    except ClientError as error:
        return str(error.response["Error"]["Code"])
    return None


def _keys_of_a_sender(ministack: MiniStack, allowed: Mapping[str, Any]) -> tuple[str, str]:
    iam, name = ministack.client("iam"), f"sender-{uuid4()}"
    statement = {"Effect": "Allow", "Action": "ses:SendEmail", **allowed}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    iam.create_user(UserName=name)
    iam.put_user_policy(UserName=name, PolicyName="sends", PolicyDocument=policy)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    return key["AccessKeyId"], key["SecretAccessKey"]
