"""A table whose changes can be followed."""

from typing import Any

TABLE = "changes"


def create_table_with_stream(tables: Any) -> str:
    """Create it, and return the ARN of its stream."""
    made = tables.create_table(
        TableName=TABLE,
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
        StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_IMAGE"},
    )
    return str(made["TableDescription"]["LatestStreamArn"])
