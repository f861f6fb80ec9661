"""The caller, as the authorizer's claims tell."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from onestop.errors import Unauthenticated

Role = Literal["citizen", "department", "counter", "supervisor", "operator"]

DEPARTMENT = "department:"
ROLE = "role:"
STAFF: frozenset[Role] = frozenset(get_args(Role)) - {"citizen", "department"}
"""Roles that a group `role:<name>` gives."""


@dataclass(frozen=True, slots=True)
class Principal:
    """Somebody signed in: Cognito `sub`, the departments they work for, and every role that follows."""

    sub: str
    departments: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset({"citizen"})


def principal(claims: Mapping[str, Any]) -> Principal:
    """The caller of these claims of an ID token; raises Unauthenticated for any other token.

    Groups that are not ours (federated sign-in adds one a provider) change nothing.
    """
    sub = claims.get("sub")
    if not sub or not isinstance(sub, str) or claims.get("token_use") != "id":
        raise Unauthenticated("send the ID token of your sign-in as Authorization: Bearer")
    groups = _groups(claims.get("cognito:groups"))
    departments = frozenset(each.removeprefix(DEPARTMENT) for each in groups if each.startswith(DEPARTMENT))
    named = frozenset(each.removeprefix(ROLE) for each in groups if each.startswith(ROLE))
    ours = departments or named
    roles = named & STAFF | ({"department"} if departments else set()) if ours else frozenset({"citizen"})
    return Principal(sub, departments, frozenset(roles))


def _groups(claim: Any) -> Iterable[str]:
    """The claim as a list, or as a gateway writes it into one string: `a,b` or `[a b]`."""
    if isinstance(claim, str):
        return [each for each in re.split(r"[\s,\[\]]+", claim) if each]
    return [each for each in claim or () if isinstance(each, str)]
