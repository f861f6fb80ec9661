"""Which tests keep to one worker. The own groups of pytest-xdist 3.8 stand in ids that pytest 9.2 does not read."""

from pathlib import PurePath

import pytest
from xdist.scheduler import LoadScopeScheduling

WITH_AN_AWS_OF_THEIR_OWN = {"test_killed_in_the_middle"}
ONE_STACK = {PurePath("tests/e2e"), PurePath("tests/web")}
"""Rooms whose tests use the one deployed stack."""
LONG = ("tests/e2e", "tests/web", "tests/proof", "tests/infra", "tests/machines", "tests/chaos")
"""Rooms whose tests last, the longest first: begun late, they would keep one worker waiting for the other."""


class Together(LoadScopeScheduling):  # type: ignore[misc]  # it ships no types
    """A file stays together; end-to-end tests take tasks from the same queues and are one group, but for those with
    an AWS of their own."""

    def _split_scope(self, nodeid: str) -> str:
        return group(nodeid)


def group(nodeid: str) -> str:
    """The group of a test, by its id."""
    file = PurePath(nodeid.split("::")[0])
    shared = file.parent in ONE_STACK and file.stem not in WITH_AN_AWS_OF_THEIR_OWN
    return "e2e" if shared else str(file)


def place(item: pytest.Item) -> int:
    """Where a test stands in the order of a run: its room in LONG, or behind them."""
    return next((at for at, room in enumerate(LONG) if item.nodeid.startswith(room)), len(LONG))
