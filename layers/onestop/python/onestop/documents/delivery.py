"""A file that came to us instead of to the bucket, carried to the place that its declaration names."""

from collections.abc import Mapping
from typing import Any

from onestop.sdk import client


def deliver(bucket: str, upload: Mapping[str, Any], content: bytes) -> None:
    """Put the content where the form of `links.upload` would have put it; S3 refuses another than the declared one."""
    fields = upload["fields"]
    client("s3").put_object(
        Bucket=bucket,
        Key=fields["key"],
        Body=content,
        ContentType=fields["Content-Type"],
        ContentLength=len(content),
        ChecksumSHA256=fields["x-amz-checksum-sha256"],
    )
