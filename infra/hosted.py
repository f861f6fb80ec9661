"""The pool's own sign-in pages, which the portal sends people to, and the national identity provider behind them."""

import json
from dataclasses import dataclass

from aws_cdk import Aws, SecretValue
from aws_cdk.aws_cognito import (
    AttributeMapping,
    CognitoDomainOptions,
    OAuthFlows,
    OAuthScope,
    OAuthSettings,
    ProviderAttribute,
    UserPool,
    UserPoolClientIdentityProvider,
    UserPoolIdentityProviderOidc,
)
from constructs import Construct, Node

from infra.names import PREFIX

BACK = "/sign-in/callback"
"""Where the portal takes people back (functions/portal/hosted.py)."""


@dataclass(frozen=True, slots=True)
class Provider:
    """An OpenID provider: its name in the pool, its issuer, our client there, and the name of the secret (in
    Secrets Manager) that holds the client's."""

    name: str
    issuer: str
    client_id: str
    secret: str

    @classmethod
    def of(cls, node: Node) -> "Provider | None":
        """The one in the context `identity_provider`, a JSON object of these four; raises TypeError for another."""
        said = node.try_get_context("identity_provider")
        return cls(**json.loads(said)) if said else None


def pages(pool: UserPool) -> str:
    """Give the pool pages of its own; their address. The account's number makes their name the only one."""
    domain = pool.add_domain("Pages", cognito_domain=CognitoDomainOptions(domain_prefix=f"{PREFIX}{Aws.ACCOUNT_ID}"))
    return domain.base_url()


def flows(portal: str) -> OAuthSettings:
    """The authorization code alone, back to the portal's address and to no other."""
    return OAuthSettings(
        flows=OAuthFlows(authorization_code_grant=True),
        scopes=[OAuthScope.OPENID, OAuthScope.EMAIL],
        callback_urls=[f"{portal}{BACK}"],
        logout_urls=[f"{portal}/"],
    )


def provided(scope: Construct, pool: UserPool, provider: Provider | None) -> list[UserPoolClientIdentityProvider]:
    """Who may vouch for people: the pool, and the provider if there is one."""
    own = [UserPoolClientIdentityProvider.COGNITO]
    if provider is None:
        return own
    UserPoolIdentityProviderOidc(
        scope,
        "Provider",
        user_pool=pool,
        name=provider.name,
        issuer_url=provider.issuer,
        client_id=provider.client_id,
        client_secret=SecretValue.secrets_manager(provider.secret).unsafe_unwrap(),
        scopes=["openid", "email"],
        attribute_mapping=AttributeMapping(email=ProviderAttribute.other("email")),
    )
    return [*own, UserPoolClientIdentityProvider.custom(provider.name)]
