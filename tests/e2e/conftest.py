"""The whole system, deployed once for all end-to-end tests on a local AWS of their own."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest

from cli.demo.stage import Stage
from cli.local.access import client
from cli.local.command import bring_up
from cli.local.home import Home
from cli.local.people import people, sign_in
from cli.outputs import Outputs


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever stands in this room is marked `e2e`."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def home() -> Home:
    """The local AWS of this test run (chosen in tests/conftest.py)."""
    return Home.from_env()


@pytest.fixture(scope="session")
def outputs(home: Home) -> Outputs:
    """The system, deployed and ready; workers take turns, and the first one deploys."""
    return bring_up(home)


@pytest.fixture(scope="session")
def aws(home: Home) -> Callable[[str], Any]:
    """Make a boto3 client of the local AWS, with an administrator's rights."""
    return partial(client, home)


@pytest.fixture(scope="session")
def stage(outputs: Outputs, aws: Callable[[str], Any]) -> Stage:
    """The system with its sample people, who sign in as they come on."""
    return Stage(outputs, aws)


@pytest.fixture(scope="session")
def id_token(outputs: Outputs, aws: Callable[[str], Any]) -> Callable[[str], str]:
    """Sign a sample person in by name (see cli/local/people.py) and return their ID token."""
    everybody = {person.name: person for person in people(outputs.queues)}

    @cache
    def signed_in(name: str) -> str:
        return sign_in(aws("cognito-idp"), outputs, everybody[name])

    return signed_in
