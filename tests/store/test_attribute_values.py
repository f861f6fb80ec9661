"""The short way through moto gives the answers of the long one."""

from typing import Any

import boto3
from moto import mock_aws

from tests import attribute_values

ROW = {
    "pk": {"S": "one"},
    "numbers": {"L": [{"N": "1"}, {"N": "-2.5"}]},
    "nested": {
        "M": {"empty": {"S": ""}, "no": {"NULL": True}, "yes": {"BOOL": True}, "deep": {"M": {"繁": {"S": "體🏮"}}}}
    },
    "set": {"SS": ["a", "b"]},
}


def test_answers_are_the_same_either_way() -> None:
    with mock_aws():
        table = boto3.client("dynamodb")
        table.create_table(
            TableName="values",
            BillingMode="PAY_PER_REQUEST",
            KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
        )
        table.put_item(TableName="values", Item=ROW)
        short = _answers(table)
        attribute_values.search()
        try:
            assert _answers(table) == short
        finally:
            attribute_values.pass_on()
    assert short[0] == ROW


def _answers(table: Any) -> list[Any]:
    key = {"pk": ROW["pk"]}
    asked = {"KeyConditionExpression": "pk = :pk", "ExpressionAttributeValues": {":pk": ROW["pk"]}}
    return [
        table.get_item(TableName="values", Key=key)["Item"],
        table.query(TableName="values", **asked)["Items"],
        table.transact_get_items(TransactItems=[{"Get": {"TableName": "values", "Key": key}}])["Responses"],
    ]
