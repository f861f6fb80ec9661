"""What keeps the records, as it goes to AWS."""

from onestop.catalogue import shipped
from onestop.store import schema
from tests.infra.assembly import Assembly


def test_the_table_is_on_demand_recoverable_and_tells_of_each_change(aws: Assembly) -> None:
    table = aws.resources("AWS::DynamoDB::Table")["Table"]
    assert table["BillingMode"] == "PAY_PER_REQUEST"
    assert table["DeletionProtectionEnabled"] is True
    assert table["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert table["StreamSpecification"] == {"StreamViewType": "NEW_AND_OLD_IMAGES"}
    assert table["TimeToLiveSpecification"] == {"AttributeName": schema.EXPIRY, "Enabled": True}


def test_the_indexes_are_those_that_the_store_queries(aws: Assembly) -> None:
    made = aws.resources("AWS::DynamoDB::Table")["Table"]["GlobalSecondaryIndexes"]
    keys = {each["IndexName"]: [key["AttributeName"] for key in each["KeySchema"]] for each in made}
    assert keys == {each.name: [each.hash_key, each.range_key] for each in schema.INDEXES}


def test_records_outlive_their_stack(aws: Assembly) -> None:
    kept = {"AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::KMS::Key", "AWS::Cognito::UserPool"}
    resources = aws.templates["OneStopGround"]["Resources"].values()
    assert {each["DeletionPolicy"] for each in resources if each["Type"] in kept} == {"Retain"}


def test_documents_are_private_versioned_and_announced(aws: Assembly) -> None:
    bucket = aws.resources("AWS::S3::Bucket")["DocumentsBucket"]
    assert set(bucket["PublicAccessBlockConfiguration"].values()) == {True}
    assert bucket["VersioningConfiguration"] == {"Status": "Enabled"}
    told = bucket["NotificationConfiguration"]["QueueConfigurations"]
    assert [(each["Event"], aws.text(each["Queue"])) for each in told] == [
        ("s3:ObjectCreated:*", "${DocumentsArrivalsQueue.Arn}")
    ]
    assert not any("Expiration" in rule for rule in str(bucket["LifecycleConfiguration"]))


def test_files_come_straight_from_the_portals_pages_and_from_no_other_sites(aws: Assembly) -> None:
    bucket = aws.resources("AWS::S3::Bucket")["DocumentsBucket"]
    (rule,) = bucket["CorsConfiguration"]["CorsRules"]
    assert rule["AllowedOrigins"] == ["https://onestop.example"]
    assert rule["AllowedMethods"] == ["POST"]
    assert "AllowedHeaders" not in rule


def test_nothing_is_taken_or_read_without_tls(aws: Assembly) -> None:
    kinds = {"AWS::S3::BucketPolicy": "AWS::S3::Bucket", "AWS::SQS::QueuePolicy": "AWS::SQS::Queue"}
    for policy, guarded in kinds.items():
        refusing = [each for each in aws.resources(policy).values() if "aws:SecureTransport" in str(each)]
        assert len(refusing) == len(aws.resources(guarded))


def test_the_signing_key_makes_es256_signatures(aws: Assembly) -> None:
    key = aws.resources("AWS::KMS::Key")["SigningKey"]
    assert (key["KeySpec"], key["KeyUsage"]) == ("ECC_NIST_P256", "SIGN_VERIFY")


def test_there_is_a_group_for_each_department_and_role(aws: Assembly) -> None:
    groups = {each["GroupName"] for each in aws.resources("AWS::Cognito::UserPoolGroup").values()}
    departments = {f"department:{code}" for code in shipped().departments}
    assert groups == departments | {"role:counter", "role:supervisor", "role:operator"}


def test_a_password_never_travels_to_aws(aws: Assembly) -> None:
    flows = aws.resources("AWS::Cognito::UserPoolClient")["PeoplePoolClient"]["ExplicitAuthFlows"]
    assert set(flows) == {"ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"}
