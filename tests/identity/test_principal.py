"""Whom a token makes of its bearer."""

from typing import Any

import pytest

from onestop.errors import Unauthenticated
from onestop.identity import Principal, principal


def signed_in(groups: Any = None, **claims: Any) -> Principal:
    return principal({"sub": "ann", "token_use": "id", **({"cognito:groups": groups} if groups else {}), **claims})


def test_whoever_is_in_no_group_is_a_citizen() -> None:
    assert signed_in() == Principal("ann", frozenset(), frozenset({"citizen"}))
    assert signed_in("pool_Google").roles == {"citizen"}


@pytest.mark.parametrize(
    "groups",
    [
        "department:fire-rescue,role:counter",
        "department:fire-rescue role:counter",
        "[department:fire-rescue role:counter]",
        "[department:fire-rescue, role:counter]",
        ["department:fire-rescue", "role:counter"],
    ],
)
def test_groups_are_read_however_the_gateway_writes_them(groups: Any) -> None:
    assert signed_in(groups) == Principal("ann", frozenset({"fire-rescue"}), frozenset({"department", "counter"}))


@pytest.mark.parametrize("groups", ["role:citizen", "role:department", "role:emperor", "role:"])
def test_a_role_that_there_is_not_allows_nothing(groups: str) -> None:
    assert signed_in(groups).roles == frozenset()


@pytest.mark.parametrize(
    "claims", [{"token_use": "access"}, {"token_use": None}, {"sub": ""}, {"sub": None}, {"sub": 7}]
)
def test_only_an_id_token_of_somebody_signs_in(claims: dict[str, Any]) -> None:
    with pytest.raises(Unauthenticated):
        signed_in(**claims)
