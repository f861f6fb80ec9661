"""The table of the schema, made in whatever DynamoDB the environment points at."""

import boto3

from onestop.store import schema


def make_table(name: str) -> None:
    """Create the table with its indexes and its stream."""
    names = {schema.PARTITION, schema.SORT}
    names |= {key for index in schema.INDEXES for key in (index.hash_key, index.range_key)}
    boto3.client("dynamodb").create_table(
        TableName=name,
        BillingMode="PAY_PER_REQUEST",
        KeySchema=_keys(schema.PARTITION, schema.SORT),
        AttributeDefinitions=[{"AttributeName": each, "AttributeType": "S"} for each in sorted(names)],
        GlobalSecondaryIndexes=[
            {
                "IndexName": index.name,
                "KeySchema": _keys(index.hash_key, index.range_key),
                "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": list(index.include)},
            }
            for index in schema.INDEXES
        ],
        StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
    )


def _keys(hash_key: str, range_key: str) -> list[dict[str, str]]:
    return [{"AttributeName": hash_key, "KeyType": "HASH"}, {"AttributeName": range_key, "KeyType": "RANGE"}]
