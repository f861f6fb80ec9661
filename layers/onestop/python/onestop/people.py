"""Those who work for a department, as the Cognito pool knows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from onestop.identity import DEPARTMENT
from onestop.sdk import client

MOST = 60
"""People of a department that are named; one page of the pool's (ListUsersInGroup)."""


@dataclass(frozen=True, slots=True)
class Clerk:
    """Cognito `sub`, and the name that they sign in with."""

    sub: str
    name: str


def clerks(pool: str, department: str) -> tuple[Clerk, ...]:
    """Everybody who works for a department, by name; nobody for one that the pool has no group of."""
    cognito = client("cognito-idp")
    try:
        group = f"{DEPARTMENT}{department}"
        found = cognito.list_users_in_group(UserPoolId=pool, GroupName=group, Limit=MOST)["Users"]
    except cognito.exceptions.ResourceNotFoundException:
        return ()
    return tuple(sorted((_clerk(each) for each in found if each.get("Enabled", True)), key=lambda each: each.name))


def _clerk(user: Mapping[str, Any]) -> Clerk:
    told = {each["Name"]: each["Value"] for each in user["Attributes"]}
    return Clerk(told["sub"], user["Username"])
