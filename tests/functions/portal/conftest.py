"""The pages find everything around them, and nothing is remembered of another test's."""

import os
from collections.abc import Iterator
from dataclasses import replace
from unittest.mock import patch

import pytest

from onestop.settings import Settings
from onestop.surroundings import surroundings
from tests.deployed import everything
from tests.functions.portal.pool import CLIENT, ID


@pytest.fixture(autouse=True, scope="module")
def around() -> Iterator[Settings]:
    """Table, key and the rest in moto, for all tests of a file; people are signed in by the pool of `pool.py`."""
    with everything("portal") as settings:
        ours = replace(settings, user_pool=ID, user_pool_client=CLIENT)
        with patch.dict(os.environ, ours.to_env()):
            surroundings.cache_clear()
            yield surroundings()
        surroundings.cache_clear()
