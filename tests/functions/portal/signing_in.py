"""The pool in which everybody at the pages signs in, and what their browsers keep of it."""

import os
from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

import pytest

from onestop.sdk import client
from portal import pool
from portal.session import SEEN, TOKEN
from tests.functions.portal.pool import ENDPOINT, Signer, publishing

SIGNER = Signer()


@pytest.fixture(scope="module", autouse=True)
def people() -> Iterator[None]:
    """The pool publishes its key; for each module that imports this."""
    with publishing(SIGNER) as address, patch.dict(os.environ, {ENDPOINT: address}):
        _forget()
        yield
    _forget()


def signed_in(sub: str, *groups: str) -> dict[str, str]:
    """The cookies of somebody in these groups, by name."""
    claims: dict[str, Any] = {"sub": sub, "cognito:username": sub, "cognito:groups": groups}
    return {TOKEN: SIGNER.token(None, **claims), SEEN: "1"}


def _forget() -> None:
    for each in (client, pool._pool, pool._asked_at, pool._claims):
        each.cache_clear()
