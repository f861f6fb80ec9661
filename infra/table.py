"""The one table: keys and indexes as the store declares them, and the stream that every effect starts from."""

from aws_cdk.aws_dynamodb import (
    Attribute,
    AttributeType,
    BillingMode,
    PointInTimeRecoverySpecification,
    ProjectionType,
    StreamViewType,
    Table,
)
from constructs import Construct

from infra.profile import Profile
from onestop.store import schema


def table(scope: Construct, profile: Profile) -> Table:
    """On demand, recoverable to any second of 35 days, encrypted with a key that AWS owns."""
    made = Table(
        scope,
        "Table",
        partition_key=_string(schema.PARTITION),
        sort_key=_string(schema.SORT),
        billing_mode=BillingMode.PAY_PER_REQUEST,
        stream=StreamViewType.NEW_AND_OLD_IMAGES,
        time_to_live_attribute=schema.EXPIRY,
        point_in_time_recovery_specification=PointInTimeRecoverySpecification(point_in_time_recovery_enabled=True),
        deletion_protection=not profile.emulated,
        removal_policy=profile.removal,
    )
    for index in schema.INDEXES:
        made.add_global_secondary_index(
            index_name=index.name,
            partition_key=_string(index.hash_key),
            sort_key=_string(index.range_key),
            projection_type=ProjectionType.INCLUDE,
            non_key_attributes=list(index.include),
        )
    return made


def _string(name: str) -> Attribute:
    return Attribute(name=name, type=AttributeType.STRING)
