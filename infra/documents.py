"""The documents of applicants: private, versioned, uploaded straight to the bucket, each queued for its check."""

from typing import Any

from aws_cdk import Aws, Duration
from aws_cdk.aws_iam import PolicyStatement, ServicePrincipal
from aws_cdk.aws_s3 import (
    BlockPublicAccess,
    Bucket,
    BucketEncryption,
    CfnBucket,
    CorsRule,
    HttpMethods,
    LifecycleRule,
    ObjectOwnership,
    StorageClass,
    Transition,
)
from constructs import Construct

from infra.profile import Profile
from infra.queues import GuardedQueue

CHECKING = Duration.minutes(6)
"""Before another intake may take the same upload: six times the function's own limit, as AWS advises."""

RARELY_READ_AFTER = Duration.days(90)
LOGS_KEPT = Duration.days(365)


class Documents(Construct):
    """The bucket, and the queue that tells of every new object in it. `portal` is the address of the pages."""

    def __init__(self, scope: Construct, id: str, profile: Profile, *, portal: str) -> None:
        super().__init__(scope, id)
        self.arrivals = GuardedQueue(self, "Arrivals", visible_after=CHECKING, profile=profile)
        self.bucket = Bucket(
            self,
            "Bucket",
            versioned=True,  # the version that was checked is the one that is read
            cors=[_from(portal)],
            lifecycle_rules=[_RULE],
            server_access_logs_bucket=_access_logs(self, profile),
            **_private(profile),
        )
        self._announce()

    def _announce(self) -> None:
        """Tell the queue of each object. CDK's own way needs a function of its own at deployment; the
        bucket's property does it, once the queue lets S3 in."""
        self.arrivals.queue.add_to_resource_policy(
            PolicyStatement(
                principals=[ServicePrincipal("s3.amazonaws.com")],
                actions=["sqs:SendMessage"],
                resources=[self.arrivals.queue.queue_arn],
                # Naming the bucket would make a circle, for it needs the queue to exist.
                conditions={"StringEquals": {"aws:SourceAccount": Aws.ACCOUNT_ID}},
            )
        )
        bucket = self.bucket.node.default_child
        assert isinstance(bucket, CfnBucket)
        bucket.notification_configuration = CfnBucket.NotificationConfigurationProperty(
            queue_configurations=[
                CfnBucket.QueueConfigurationProperty(event="s3:ObjectCreated:*", queue=self.arrivals.queue.queue_arn)
            ]
        )
        bucket.node.add_dependency(self.arrivals)


PREFLIGHT_SECONDS = 3600
"""How long a browser remembers that the portal's pages may send files."""

_RULE = LifecycleRule(
    abort_incomplete_multipart_upload_after=Duration.days(1),
    # Still read in milliseconds, at the price of an archive. Nothing expires: an overwritten
    # version may be the one that a decision rests on.
    transitions=[Transition(storage_class=StorageClass.INTELLIGENT_TIERING, transition_after=RARELY_READ_AFTER)],
)


def _from(portal: str) -> CorsRule:
    """A file may come straight from the portal's pages, and from no other site's; what it may be, its form says."""
    scheme, _, rest = portal.partition("://")
    return CorsRule(
        allowed_methods=[HttpMethods.POST],
        allowed_origins=[f"{scheme}://{rest.partition('/')[0]}"],
        max_age=PREFLIGHT_SECONDS,
    )


def _private(profile: Profile) -> dict[str, Any]:
    return {
        "block_public_access": BlockPublicAccess.BLOCK_ALL,
        "encryption": BucketEncryption.S3_MANAGED,
        "enforce_ssl": profile.tls_only,
        "object_ownership": ObjectOwnership.BUCKET_OWNER_ENFORCED,
        "removal_policy": profile.removal,
    }


def _access_logs(scope: Construct, profile: Profile) -> Bucket:
    """Who read which document, kept for a year."""
    return Bucket(
        scope,
        "AccessLogs",
        lifecycle_rules=[LifecycleRule(expiration=LOGS_KEPT)],
        **_private(profile),
    )
