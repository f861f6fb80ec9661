"""Whatever a test of the rules is about, the events that it meets are words of the vocabulary."""

from collections.abc import Iterator, Sequence

import pytest

from onestop.cases import Case, Change, Message
from onestop.events import Event
from tests.rules import vocabulary


@pytest.fixture(autouse=True, scope="module")
def spoken_as_promised() -> Iterator[None]:
    """Every change says what subscribers rely on."""
    plain = Change.__init__

    def checked(self: Change, case: Case, events: Sequence[Event], message: Message | None = None) -> None:
        for each in events:
            vocabulary.check(each)
        plain(self, case, tuple(events), message)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Change, "__init__", checked)
        yield
