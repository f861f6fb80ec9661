"""What the applicant is to be told: one message a change, so that no mail keeps the departments waiting."""

import json

from onestop.catalogue.decode import encode
from onestop.notices import Notice
from onestop.sdk import client


def send(notice: Notice, queue: str) -> None:
    """Put a notice on the queue of those who write mails."""
    client("sqs").send_message(QueueUrl=queue, MessageBody=json.dumps(encode(notice), ensure_ascii=False))
