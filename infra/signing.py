"""The key that signs licences: asymmetric, so that anyone can verify and nobody can copy it."""

from aws_cdk.aws_kms import Key, KeySpec, KeyUsage
from constructs import Construct

from infra.names import KEY_ALIAS
from infra.profile import Profile


def signing_key(scope: Construct, profile: Profile) -> Key:
    """ES256: ECDSA on the curve P-256. KMS cannot rotate such a key; a new one is a new alias target."""
    return Key(
        scope,
        "SigningKey",
        alias=KEY_ALIAS,
        description="Signs the licences that OneStop issues (ES256)",
        key_spec=KeySpec.ECC_NIST_P256,
        key_usage=KeyUsage.SIGN_VERIFY,
        removal_policy=profile.removal,
    )
