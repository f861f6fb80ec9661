"""The defect: whoever may send from one address may send from none."""

import json

import boto3
import pytest
from botocore.exceptions import ClientError

from cli.local.access import ACCOUNT, REGION
from tests.cli.local.emulator.conftest import AS_IT_COMES, AS_WE_START_IT, MiniStack, Start

OURS, THEIRS = "ours@example.org", "theirs@example.org"


def test_still_there_in_ministack(start: Start) -> None:
    assert refusal(start(AS_IT_COMES, AUTH="true"), OURS) == "AccessDeniedException"


@pytest.mark.parametrize(("sender", "answer"), [(OURS, None), (THEIRS, "AccessDeniedException")])
def test_worked_round(start: Start, sender: str, answer: str | None) -> None:
    assert refusal(start(AS_WE_START_IT, AUTH="true"), sender) == answer


def refusal(ministack: MiniStack, sender: str) -> str | None:
    """Send as somebody who may send from OURS; the code of the error, None when the mail was taken."""
    for address in (OURS, THEIRS):
        ministack.client("ses").verify_email_identity(EmailAddress=address)
    body = {"Subject": {"Data": "?"}, "Body": {"Text": {"Data": "!"}}}
    try:
        boto3.Session(*_keys_of_a_sender(ministack), region_name=REGION).client(
            "sesv2", endpoint_url=ministack.home.url
        ).send_email(FromEmailAddress=sender, Destination={"ToAddresses": [THEIRS]}, Content={"Simple": body})
    except ClientError as error:
        return str(error.response["Error"]["Code"])
    return None


def _keys_of_a_sender(ministack: MiniStack) -> tuple[str, str]:
    iam = ministack.client("iam")
    identity = f"arn:aws:ses:{REGION}:{ACCOUNT}:identity/{OURS}"
    statement = {"Effect": "Allow", "Action": "ses:SendEmail", "Resource": identity}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    iam.create_user(UserName="sender")
    iam.put_user_policy(UserName="sender", PolicyName="sends", PolicyDocument=policy)
    key = iam.create_access_key(UserName="sender")["AccessKey"]
    return key["AccessKeyId"], key["SecretAccessKey"]
