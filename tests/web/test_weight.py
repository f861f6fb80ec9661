"""What a page costs a slow connection: over the wire, and in requests once the files are there."""

import pytest
from playwright.sync_api import Browser, Request

from tests.web.look import Look
from tests.web.looks import LOOKS
from tests.web.window import PHONE, window

HEAVIEST = 100_000
"""Bytes over the wire before pictures, with all that a first visit loads."""
MOST_REQUESTS = 3
"""After the first visit."""
PUBLIC = [each for each in LOOKS if each.person is None]


@pytest.mark.parametrize("look", PUBLIC, ids=lambda each: each.name)
def test_a_page_is_light(browser: Browser, portal: str, licence: str, look: Look) -> None:
    path = look.path.format(licence=licence)
    with window(browser, portal, PHONE) as seen:
        seen.open(path)
        weighed = [each for each in seen.requests if each.resource_type != "image"]
        assert sum(_weight(each) for each in weighed) < HEAVIEST
        seen.open(path)
        # What the browser has kept is asked of nobody: nothing comes over the wire.
        fetched = [each.url for each in seen.requests if _weight(each)]
        assert len(fetched) <= MOST_REQUESTS


def _weight(request: Request) -> int:
    sizes = request.sizes()
    return int(sizes["responseBodySize"]) + int(sizes["responseHeadersSize"])
