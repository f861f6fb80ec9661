"""An ID token of the pool, verified by the pool's public keys (JWS, RFC 7515; OpenID Connect Core 3.1.3.7). Pure."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from onestop.base64url import decode
from onestop.errors import Unauthenticated
from onestop.identity.rsa import verified

LONGEST = 8 * 1024
"""Characters of a token; a browser keeps no cookie that is longer than half of it."""


class UnknownKey(Unauthenticated):
    """The token names a key that is not among those given: the pool may have new ones."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Who must have issued a token, and for whom; `keys` as the pool publishes them (JWK Set)."""

    issuer: str
    client: str
    keys: tuple[Mapping[str, str], ...]


def claims(token: str, pool: Pool) -> Mapping[str, Any]:
    """What a token claims, whenever it ends or ended; raises Unauthenticated for one that is not the pool's ID
    token for this client."""
    header, payload, signature = _parts(token)
    signed = token.rpartition(".")[0].encode()
    try:
        if header.get("alg") != "RS256" or not verified(signature, signed, _key(header, pool)):
            raise Unauthenticated("the token is not signed by the pool")
    except ValueError:
        raise Unauthenticated("the pool's key cannot be used") from None
    wanted = {"iss": pool.issuer, "aud": pool.client, "token_use": "id"}
    if any(payload.get(name) != value for name, value in wanted.items()) or not isinstance(payload.get("exp"), int):
        raise Unauthenticated("the token is not an ID token of this pool for this client")
    return payload


def ends(claimed: Mapping[str, Any]) -> datetime:
    """When a token's claims cease to hold."""
    return datetime.fromtimestamp(claimed["exp"], UTC)


def _parts(token: str) -> tuple[Mapping[str, Any], Mapping[str, Any], bytes]:
    """Header, payload and signature."""
    try:
        if len(token) > LONGEST:
            raise ValueError("too long")
        header, payload, signature = token.split(".")
        parts: Iterable[Any] = (json.loads(decode(each)) for each in (header, payload))
        first, second = (part if isinstance(part, dict) else {} for part in parts)
        return first, second, decode(signature)
    except (ValueError, RecursionError):
        raise Unauthenticated("the token cannot be read") from None


def _key(header: Mapping[str, Any], pool: Pool) -> Mapping[str, str]:
    found = next((each for each in pool.keys if each.get("kid") == header.get("kid")), None)
    if found is None:
        raise UnknownKey("the token names a key that the pool has not published")
    return found
