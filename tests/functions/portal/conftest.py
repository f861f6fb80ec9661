"""The pages find everything around them, and nothing is remembered of another test's."""

import os
from collections.abc import Iterator
from unittest.mock import patch

import pytest

from onestop.settings import Settings
from onestop.surroundings import surroundings
from tests.deployed import everything
from tests.functions.portal.pool import ID


@pytest.fixture(autouse=True, scope="module")  # a folder without `__init__.py` is no package: it would never end
def around() -> Iterator[Settings]:
    """Table, key and the rest in moto, for all tests of a module."""
    with everything("portal"), patch.dict(os.environ, {"ONESTOP_USER_POOL": ID}):
        surroundings.cache_clear()  # the pool is the one that the tests' people sign in to
        yield surroundings()
