"""The pages find everything around them, and nothing is remembered of another test's."""

from collections.abc import Iterator

import pytest

from onestop.settings import Settings
from tests.deployed import everything


@pytest.fixture(autouse=True, scope="package")
def around() -> Iterator[Settings]:
    """Table, key and the rest in moto, for all tests of the room."""
    with everything("portal") as settings:
        yield settings
