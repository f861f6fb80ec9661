"""The SDK's clients, opened at their first call: importing a function opens nothing."""

from functools import cache
from typing import Any


@cache
def client(service: str) -> Any:
    """A client of an AWS service, one a process. Without boto3, whose import costs a tenth of a second more."""
    from botocore.session import get_session

    return get_session().create_client(service)
