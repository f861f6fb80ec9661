"""People with a mailbox in moto's Cognito, and the mails that its SES has sent."""

from typing import Any

import boto3
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.ses.models import ses_backends

from onestop.settings import Settings


def person(deployed: Settings, name: str, *, verified: bool = True) -> str:
    """Sign somebody up; their `sub`."""
    attributes = [
        {"Name": "email", "Value": address(name)},
        {"Name": "email_verified", "Value": str(verified).lower()},
    ]
    cognito = boto3.client("cognito-idp")
    made = cognito.admin_create_user(UserPoolId=deployed.user_pool, Username=name, UserAttributes=attributes)["User"]
    return str(next(each["Value"] for each in made["Attributes"] if each["Name"] == "sub"))


def address(name: str) -> str:
    """Where that person's mails go."""
    return f"{name}@example.org"


def sent() -> list[Any]:
    """Every mail that was sent, as moto keeps it."""
    return list(ses_backends[DEFAULT_ACCOUNT_ID][boto3.Session().region_name].sent_messages)
