"""What the API needs around it, in moto: table, bucket and signing key, named in the environment."""

from collections.abc import Iterator

import boto3
import pytest
from moto import mock_aws

from onestop.settings import Settings
from onestop.store import versions
from onestop.surroundings import surroundings
from tests.table import make_table

BUCKET = "documents"


@pytest.fixture(autouse=True)
def around(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    """The settings that the API finds."""
    with mock_aws():
        table = f"table-{abs(hash(request.node.nodeid))}"
        make_table(table)
        boto3.client("s3").create_bucket(Bucket=BUCKET)
        boto3.client("s3").put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
        key = boto3.client("kms").create_key(KeySpec="ECC_NIST_P256", KeyUsage="SIGN_VERIFY")["KeyMetadata"]["Arn"]
        settings = Settings(
            table=table,
            bucket=BUCKET,
            bus="onestop",
            signing_key=key,
            machine_prefix="arn:aws:states:us-east-1:123456789012:stateMachine:onestop-",
            queue_prefix="https://sqs.us-east-1.amazonaws.com/123456789012/onestop-",
            issuer="https://government.example",
            user_pool="us-east-1_people",
            user_pool_client="sample-client",
            sign_in="",
            identity_provider="",
        )
        for name, value in settings.to_env().items():
            monkeypatch.setenv(name, value)
        surroundings.cache_clear()
        versions.forget()
        yield surroundings()
