"""Leave to send a mail is asked for no resource, so that a policy that names a sender's identity never gives it.

AWS asks for the identity that the mail is from (and for the set it is sent under, which this system's policy
names too).
"""

import json

from ministack.core import iam_actions

_SENDING = "/v2/email/outbound-emails"


def work_round() -> None:
    """Ask for the identity of the address in the mail."""
    named = iam_actions._ses_v2_resource_arn

    def with_sender(method: str, path: str, body: bytes, region: str, account: str) -> str:
        if method == "POST" and path == _SENDING:
            return f"arn:aws:ses:{region}:{account}:identity/{json.loads(body)['FromEmailAddress']}"
        return str(named(method, path, body, region, account))

    iam_actions._ses_v2_resource_arn = with_sender
