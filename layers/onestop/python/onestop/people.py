"""Those who work for a department, as the Cognito pool knows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import ClientError

from onestop.errors import Fault, Malformed
from onestop.identity import DEPARTMENT
from onestop.sdk import client

AT_ONCE = 60
"""People of one page, as many as the pool gives (ListUsersInGroup)."""
STRANGE = frozenset({"InvalidParameterException", "ValidationException", "InvalidToken"})
"""What the pool says of a cursor that it did not give."""


@dataclass(frozen=True, slots=True)
class Clerk:
    """Cognito `sub`, and the name that they sign in with."""

    sub: str
    name: str


@dataclass(frozen=True, slots=True)
class Clerks:
    """One page, by name; `next` is the pool's own cursor, None on the last."""

    items: tuple[Clerk, ...]
    next: str | None


def clerks(pool: str, department: str, cursor: str | None = None) -> Clerks:
    """A page of those who work for a department; nobody for one that the pool has no group of.

    Raises Malformed for a strange cursor.
    """
    cognito = client("cognito-idp")
    asked = {"UserPoolId": pool, "GroupName": f"{DEPARTMENT}{department}", "Limit": AT_ONCE}
    try:
        found = cognito.list_users_in_group(**asked, **({"NextToken": cursor} if cursor else {}))
    except cognito.exceptions.ResourceNotFoundException:
        return Clerks((), None)
    except ClientError as error:
        if cursor and error.response["Error"]["Code"] in STRANGE:
            raise Malformed("the cursor is not one of ours", (Fault("/cursor", "take it from `next`"),)) from None
        raise
    people = (_clerk(each) for each in found["Users"] if each.get("Enabled", True))
    return Clerks(tuple(sorted(people, key=lambda each: each.name)), found.get("NextToken"))


def _clerk(user: Mapping[str, Any]) -> Clerk:
    told = {each["Name"]: each["Value"] for each in user["Attributes"]}
    return Clerk(told["sub"], user["Username"])
