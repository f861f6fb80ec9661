"""Who signs in: one Cognito pool of citizens and staff; the groups say who may act for which department."""

from collections.abc import Iterable, Mapping

from aws_cdk import Duration
from aws_cdk.aws_cognito import (
    AccountRecovery,
    AuthFlow,
    AutoVerifiedAttrs,
    CfnUserPoolGroup,
    Mfa,
    MfaSecondFactor,
    PasswordPolicy,
    SignInAliases,
    UserPool,
    UserPoolClient,
)
from constructs import Construct

from infra.hosted import Provider, flows, pages, provided
from infra.nag import acknowledge
from infra.profile import Profile
from onestop.catalogue import Department
from onestop.identity import DEPARTMENT, ROLE, STAFF, Role

ROLES: Mapping[Role, str] = {
    "counter": "Staff at a window, who file on behalf of a citizen",
    "supervisor": "Supervision: sees every clock, reassigns, confirms cards",
    "operator": "Runs the system: recovery, redrive, audit",
}

SIGNED_IN = Duration.hours(1)


class People(Construct):
    """The pool, a group for each department (`department:<code>`) and role (`role:<name>`), and the web's client.

    `sign_in` is the address of the pool's own pages, empty on the emulator; `provider` who vouches beside the pool.
    """

    def __init__(self, scope: Construct, id: str, departments: Iterable[Department], profile: Profile) -> None:
        super().__init__(scope, id)
        self.pool = _pool(self, profile)
        self.provider = Provider.of(self.node)
        self.sign_in = pages(self.pool) if profile.provides("AWS::Cognito::UserPoolDomain") else ""
        self.client = self._client(profile)
        for each in departments:
            self._group(DEPARTMENT + each.code, each.name.get("en", each.code))
        for name in sorted(STAFF):
            self._group(ROLE + name, ROLES[name])

    def _client(self, profile: Profile) -> UserPoolClient:
        """No secret: it runs in browsers and terminals. The password itself is sent on the emulator alone, where the
        portal asks for it and tests sign in; on AWS it is proven (SRP), or asked for by the pool's own pages."""
        vouching = provided(self, self.pool, self.provider)
        client = self.pool.add_client(
            "Client",
            auth_flows=AuthFlow(user_srp=True, user_password=profile.emulated),
            disable_o_auth=profile.emulated,
            o_auth=None if profile.emulated else flows(self.node.get_context("portal")),
            supported_identity_providers=None if profile.emulated else vouching,
            prevent_user_existence_errors=True,
            id_token_validity=SIGNED_IN,
            access_token_validity=SIGNED_IN,
            refresh_token_validity=Duration.days(1),
        )
        client.node.add_dependency(*self.pool.identity_providers)
        return client

    def _group(self, name: str, description: str) -> None:
        CfnUserPoolGroup(
            self,
            name.replace(":", "-"),
            user_pool_id=self.pool.user_pool_id,
            group_name=name,
            description=description,
        )


def _pool(scope: Construct, profile: Profile) -> UserPool:
    pool = UserPool(
        scope,
        "Pool",
        self_sign_up_enabled=True,
        sign_in_aliases=SignInAliases(username=True, email=True),
        auto_verify=AutoVerifiedAttrs(email=True),
        account_recovery=AccountRecovery.EMAIL_ONLY,
        password_policy=PasswordPolicy(
            min_length=12, require_digits=True, require_lowercase=True, require_uppercase=True, require_symbols=True
        ),
        mfa=Mfa.OFF if profile.emulated else Mfa.OPTIONAL,
        mfa_second_factor=None if profile.emulated else MfaSecondFactor(otp=True, sms=False),
        deletion_protection=not profile.emulated,
        removal_policy=profile.removal,
    )
    acknowledge(
        pool,
        "A citizen who files once in years chooses a second factor, and is not kept out for the lack of a device.",
        "COG2",
    )
    acknowledge(
        pool, "Threat protection needs the Plus plan, paid per user: the government that deploys decides.", "COG8"
    )
    return pool
