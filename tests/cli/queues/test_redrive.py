"""Dead letters come back, each of them, whatever happens on the way."""

import json
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from cli.queues.redrive import redrive


@pytest.fixture
def queues() -> Any:
    """A dead-letter queue with twelve messages, and the queue they came from."""
    with mock_aws():
        sqs = boto3.client("sqs")
        dead, queue = (sqs.create_queue(QueueName=name)["QueueUrl"] for name in ("q-dlq", "q"))
        for number in range(12):
            kept = {"origin": {"DataType": "String", "StringValue": str(number)}}
            sqs.send_message(QueueUrl=dead, MessageBody=json.dumps({"n": number}), MessageAttributes=kept)
        yield sqs, dead, queue


def count(sqs: Any, url: str) -> int:
    names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
    return sum(map(int, sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"].values()))


def test_every_message_comes_back_as_it_was(queues: Any) -> None:
    sqs, dead, queue = queues
    assert redrive(sqs, dead, queue, 0) == 12
    assert (count(sqs, dead), count(sqs, queue)) == (0, 12)
    message = sqs.receive_message(QueueUrl=queue, MessageAttributeNames=["All"])["Messages"][0]
    assert message["MessageAttributes"]["origin"]["StringValue"] == str(json.loads(message["Body"])["n"])


def test_a_send_that_fails_loses_nothing(queues: Any) -> None:
    sqs, dead, _ = queues
    with pytest.raises(ClientError):
        redrive(sqs, dead, dead.replace("q-dlq", "gone"), 0)
    assert count(sqs, dead) == 12


def test_an_empty_queue_is_no_fault(queues: Any) -> None:
    sqs, _, queue = queues
    assert redrive(sqs, queue, queue + "-none", 0) == 0
