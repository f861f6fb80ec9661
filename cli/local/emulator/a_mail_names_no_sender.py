"""Leave to send a mail is asked for no resource and for no sender, so that a policy that names either never gives it.

AWS asks for the identity that the mail is from (and for the set it is sent under, which this system's policy
names too), and compares the address with the condition `ses:FromAddress`.
"""

import json
from typing import Any

from ministack.core import iam_actions, iam_evaluator

_SENDING = "/v2/email/outbound-emails"
_FROM = "ses:fromaddress"
_IDENTITY = ":identity/"


def work_round() -> None:
    """Ask for the identity of the address in the mail, which is what the condition is about too."""
    named, resolved = iam_actions._ses_v2_resource_arn, iam_evaluator._resolve_condition_key

    def with_sender(method: str, path: str, body: bytes, region: str, account: str) -> str:
        if method == "POST" and path == _SENDING:
            return f"arn:aws:ses:{region}:{account}{_IDENTITY}{json.loads(body)['FromEmailAddress']}"
        return str(named(method, path, body, region, account))

    def with_address(key: str, asked: Any) -> Any:
        if key.lower() == _FROM and _IDENTITY in asked.resource_arn:
            return asked.resource_arn.partition(_IDENTITY)[2]
        return resolved(key, asked)

    iam_actions._ses_v2_resource_arn = with_sender
    iam_evaluator._resolve_condition_key = with_address
