"""The table's stream as a Lambda function is given it."""

from typing import Any

import boto3

Batch = dict[str, list[dict[str, Any]]]


class Stream:
    """Reads on from where it stopped."""

    def __init__(self, table: str) -> None:
        self._arn = boto3.client("dynamodb").describe_table(TableName=table)["Table"]["LatestStreamArn"]
        self._client = boto3.client("dynamodbstreams")
        described = self._client.describe_stream(StreamArn=self._arn)["StreamDescription"]
        (shard,) = described["Shards"]
        self._iterator = self._client.get_shard_iterator(
            StreamArn=self._arn, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
        )["ShardIterator"]

    def batch(self) -> Batch:
        """Everything that happened since the last batch."""
        answer = self._client.get_records(ShardIterator=self._iterator)
        self._iterator = answer["NextShardIterator"]
        return {"Records": [{**each, "eventSourceARN": self._arn} for each in answer["Records"]]}


def failures(answer: dict[str, Any]) -> set[str]:
    """Sequence numbers that a batch's answer names."""
    return {each["itemIdentifier"] for each in answer["batchItemFailures"]}
