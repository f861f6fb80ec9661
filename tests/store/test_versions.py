"""A case keeps the version of its service that it was submitted under."""

from dataclasses import replace

import pytest

from onestop import store
from onestop.catalogue import catalogue
from onestop.errors import NotFound
from onestop.store import versions
from tests.store.restaurants import restaurant, submitted


def test_a_superseded_version_is_read_from_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    case = submitted()
    before = restaurant()
    moved_on = replace(before, version="v-next", reviews=before.reviews[:1])
    monkeypatch.setitem(catalogue.shipped()._services, "open-restaurant", moved_on)
    versions.forget()
    assert store.pinned(case) == before
    assert store.pinned(replace(case, service_version="v-next")) == moved_on


def test_a_version_that_nobody_kept_is_not_found() -> None:
    case = submitted()
    with pytest.raises(NotFound, match="not kept"):
        store.pinned(replace(case, service_version="never"))
