"""The API's handlers with all they need around them, in moto: what is counted there is counted on AWS."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import boto3
from moto import mock_aws

from onestop.settings import Settings
from onestop.surroundings import surroundings
from tests.table import make_table

BUCKET, TABLE, ISSUER = "documents", "bench", "https://government.example"
SURROUNDINGS = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_EC2_METADATA_DISABLED": "true",
    "POWERTOOLS_METRICS_NAMESPACE": "OneStop",
    "POWERTOOLS_LOG_LEVEL": "ERROR",
}


@contextmanager
def around_the_api() -> Iterator[None]:
    """Table, bucket and signing key while inside, named in the environment as for a function."""
    with patch.dict(os.environ, SURROUNDINGS), mock_aws():
        make_table(TABLE)
        boto3.client("s3").create_bucket(Bucket=BUCKET)
        key = boto3.client("kms").create_key(KeySpec="ECC_NIST_P256", KeyUsage="SIGN_VERIFY")["KeyMetadata"]["Arn"]
        settings = Settings(
            table=TABLE,
            bucket=BUCKET,
            bus="onestop",
            signing_key=key,
            machine_prefix="arn:aws:states:us-east-1:123456789012:stateMachine:onestop-",
            queue_prefix="https://sqs.us-east-1.amazonaws.com/123456789012/onestop-",
            issuer=ISSUER,
            user_pool="us-east-1_people",
            user_pool_client="sample-client",
            sign_in="",
            identity_provider="",
        )
        os.environ.update(settings.to_env())
        surroundings.cache_clear()
        yield
