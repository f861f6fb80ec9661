"""A browser before pages that this process serves itself, in states that the API and moto bring about."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from onestop.settings import Settings
from tests.functions.portal.conftest import around
from tests.functions.portal.gateway import LOCAL
from tests.functions.portal.signing_in import people
from tests.web.served.site import serving
from tests.web.window import Window, window

__all__ = ["around", "people"]


@pytest.fixture(scope="module")
def portal() -> Iterator[str]:
    """The portal's address, without a slash at its end."""
    with serving() as address:
        yield address


@pytest.fixture(scope="module")
def seen(browser: Browser, portal: str, around: Settings) -> Iterator[Window]:
    """One window for all pages of a file."""
    bucket = f"{portal.partition(LOCAL.base)[0]}/{around.bucket}/"
    with window(browser, portal, bucket=bucket, settled="load") as opened:
        yield opened
