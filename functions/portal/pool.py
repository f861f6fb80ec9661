"""The Cognito pool that people sign in to: its keys, and its answers to names and passwords."""

import json
import time
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any
from urllib.request import urlopen

from onestop.errors import Unauthenticated
from onestop.identity.token import Pool, UnknownKey, claims
from onestop.sdk import client
from onestop.surroundings import surroundings

PATIENCE = 3
"""Seconds that the pool has to tell its keys."""
AGAIN = 60
"""Seconds before the keys are asked for again because of a token that names another."""


def told(token: str) -> Mapping[str, Any]:
    """The claims of an ID token of the pool's; raises Unauthenticated."""
    try:
        return _claims(token)
    except UnknownKey:
        if time.monotonic() - _asked_at() < AGAIN:
            raise
        for each in (_pool, _asked_at):
            each.cache_clear()
        return _claims(token)


def sign_in(name: str, password: str) -> Mapping[str, str]:
    """Tokens for a name and a password; raises Unauthenticated for those that do not fit."""
    return _initiate("USER_PASSWORD_AUTH", USERNAME=name, PASSWORD=password)


def refresh(token: str) -> Mapping[str, str]:
    """New tokens for a refresh token; raises Unauthenticated for one that has ended or was revoked."""
    return _initiate("REFRESH_TOKEN_AUTH", REFRESH_TOKEN=token)


def revoke(token: str) -> None:
    """Make a refresh token, and what came of it, worthless."""
    found = client("cognito-idp")
    try:
        found.revoke_token(Token=token, ClientId=surroundings().user_pool_client)
    except (found.exceptions.UnauthorizedException, found.exceptions.UnsupportedTokenTypeException):
        return  # it is worthless already


def _initiate(flow: str, **parameters: str) -> Mapping[str, str]:
    found = client("cognito-idp")
    known = found.exceptions
    try:
        answer = found.initiate_auth(ClientId=surroundings().user_pool_client, AuthFlow=flow, AuthParameters=parameters)
    except (
        known.NotAuthorizedException,
        known.UserNotFoundException,
        known.UserNotConfirmedException,
        known.PasswordResetRequiredException,
        known.InvalidParameterException,
    ):
        raise Unauthenticated("the pool does not know these") from None
    if "AuthenticationResult" not in answer:
        raise Unauthenticated("the pool asks for more than this form can say")
    tokens: Mapping[str, str] = answer["AuthenticationResult"]
    return tokens


@lru_cache(maxsize=256)
def _claims(token: str) -> Mapping[str, Any]:
    """Verified once a process; what is refused is not remembered."""
    return claims(token, _pool())


@cache
def _asked_at() -> float:
    return time.monotonic()


@cache
def _pool() -> Pool:
    """The pool with its keys as they are now; kept until a token names another."""
    _asked_at()
    id = surroundings().user_pool
    region = id.partition("_")[0]
    # The SDK knows where the service is; the keys are not part of its API.
    address = f"{client('cognito-idp').meta.endpoint_url}/{id}/.well-known/jwks.json"
    with urlopen(address, timeout=PATIENCE) as answer:
        keys = tuple(json.load(answer)["keys"])
    suffix = ".cn" if region.startswith("cn-") else ""
    issuer = f"https://cognito-idp.{region}.amazonaws.com{suffix}/{id}"
    return Pool(issuer, surroundings().user_pool_client, keys)
