"""What looks at few of moto's rows gives the answers of what looks at all, and goes back as far."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError

from tests import rows

Op = dict[str, Any]


@contextmanager
def all_looked_at() -> Iterator[None]:
    rows.touch_all()
    try:
        yield
    finally:
        rows.touch_few()


@pytest.mark.parametrize("ranged", [True, False], ids=["with a sort key", "without one"])
def test_answers_and_stream_are_the_same_either_way(ranged: bool) -> None:
    few = _lived("few", ranged)
    with all_looked_at():
        assert _lived("all", ranged) == few
    assert few[-1] == ["INSERT", "INSERT", "INSERT", "MODIFY", "REMOVE", "INSERT"]


def _lived(name: str, ranged: bool) -> list[Any]:
    """What is there after a transaction that took place, and one that did not for its last row alone."""
    rows_of = Rows(name, ranged)
    rows_of.make()
    for each in "abc":
        put = rows_of.new(
            each, m={"M": {"x": {"L": []}}}, list={"S": "even" if each == "b" else "odd"}, place={"S": each}
        )
        rows_of.write(put)
    rows_of.write(rows_of.more("a"), rows_of.gone("b"), rows_of.new("d"))
    seen = rows_of.seen()
    never = rows_of.new("c")
    never["Put"]["ConditionExpression"] = "attribute_not_exists(n)"
    with pytest.raises(ClientError) as refused:
        rows_of.write(rows_of.more("a"), rows_of.gone("d"), rows_of.new("e"), never)
    assert rows_of.seen() == seen
    return [refused.value.response["CancellationReasons"], *seen]


class Rows:
    """A table, and what its rows are asked."""

    def __init__(self, name: str, ranged: bool) -> None:
        self.name, self.ranged, self.api = name, ranged, boto3.client("dynamodb")

    def make(self) -> None:
        names = ["pk", "sk"] if self.ranged else ["pk"]
        keys = zip(names, ("HASH", "RANGE"), strict=False)
        self.api.create_table(
            TableName=self.name,
            BillingMode="PAY_PER_REQUEST",
            KeySchema=[{"AttributeName": name, "KeyType": kind} for name, kind in keys],
            AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in [*names, "list", "place"]],
            GlobalSecondaryIndexes=[
                {
                    "IndexName": "by_list",
                    "KeySchema": [
                        {"AttributeName": "list", "KeyType": "HASH"},
                        {"AttributeName": "place", "KeyType": "RANGE"},
                    ],
                    "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["n"]},
                }
            ],
            StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
        )

    def write(self, *ops: Op) -> None:
        self.api.transact_write_items(TransactItems=ops)

    def key(self, row: str) -> Op:
        return {"pk": {"S": "all"}, "sk": {"S": row}} if self.ranged else {"pk": {"S": row}}

    def new(self, row: str, **more: Op) -> Op:
        return {"Put": {"TableName": self.name, "Item": {**self.key(row), "n": {"N": "1"}, **more}}}

    def gone(self, row: str) -> Op:
        return {"Delete": {"TableName": self.name, "Key": self.key(row)}}

    def more(self, row: str) -> Op:
        update = "SET n = n + :one, m.x = list_append(m.x, :more)"
        values = {":one": {"N": "1"}, ":more": {"L": [{"S": "y"}]}}
        changed = {"UpdateExpression": update, "ExpressionAttributeValues": values}
        return {"Update": {"TableName": self.name, "Key": self.key(row), **changed}}

    def seen(self) -> list[Any]:
        """Rows by key and by query: forwards, backwards, the first, and of a key that nothing has; its stream."""
        of = "all" if self.ranged else "a"
        ways: list[Op] = [{}, {"ScanIndexForward": False}, {"Limit": 1}]
        found = [self.api.get_item(TableName=self.name, Key=self.key(row)).get("Item") for row in "abcde"]
        indexed = [self.asked(each, "list", **way) for each in ("odd", "even", "none") for way in ways]
        return [found, *(self.asked(of, **way) for way in ways), self.asked("nobody"), *indexed, self.stream()]

    def asked(self, of: str, key: str = "pk", **way: Any) -> list[Any]:
        where: Op = {"KeyConditionExpression": "#key = :of", "ExpressionAttributeNames": {"#key": key}}
        index = {"IndexName": "by_list"} if key == "list" else {}
        values = {":of": {"S": of}}
        found = self.api.query(TableName=self.name, ExpressionAttributeValues=values, **where, **index, **way)
        return [found["Items"], found.get("LastEvaluatedKey")]

    def stream(self) -> list[str]:
        streams = boto3.client("dynamodbstreams")
        arn = streams.list_streams(TableName=self.name)["Streams"][0]["StreamArn"]
        shard = streams.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"][0]["ShardId"]
        beginning = streams.get_shard_iterator(StreamArn=arn, ShardId=shard, ShardIteratorType="TRIM_HORIZON")
        return [each["eventName"] for each in streams.get_records(ShardIterator=beginning["ShardIterator"])["Records"]]
