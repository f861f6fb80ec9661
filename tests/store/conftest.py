"""A table of its own for each test, in moto."""

from collections.abc import Iterator

import pytest
from moto import mock_aws

from onestop import store
from onestop.store import versions
from tests.table import make_table


@pytest.fixture(autouse=True)
def table(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The name of an empty table that the store is bound to."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    with mock_aws():
        name = f"table-{abs(hash(request.node.nodeid))}"
        make_table(name)
        store.bind(name)
        versions.forget()
        yield name
