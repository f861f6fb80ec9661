"""Everything deployed, for every test of the API."""

import pytest

from onestop.settings import Settings


@pytest.fixture(autouse=True)
def around(deployed: Settings) -> Settings:
    """The settings that the API finds in its environment."""
    return deployed
