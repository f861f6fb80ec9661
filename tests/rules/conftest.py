"""Whatever a test of the rules is about, the events that it meets are words of the vocabulary."""

from collections.abc import Iterator
from typing import Any

import pytest

from onestop.cases import Change
from tests.rules import vocabulary


@pytest.fixture(autouse=True, scope="module")
def spoken_as_promised() -> Iterator[None]:
    """Every change says what subscribers rely on."""
    plain = Change.__init__

    def checked(self: Change, *given: Any, **named: Any) -> None:
        plain(self, *given, **named)
        for each in self.events:
            vocabulary.check(each)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Change, "__init__", checked)
        yield
