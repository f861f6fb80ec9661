"""What anybody finds without signing in, and what it weighs."""

import pytest
from playwright.sync_api import Browser, Request

from tests.functions.portal.brought_about import licensed
from tests.functions.portal.counts import YEAR, count
from tests.web.look import SEND, Look
from tests.web.served.everybody import each_of, for_everybody
from tests.web.window import PHONE, Window, window

RESTAURANT = "/services/open-restaurant"
HEAVIEST = 100_000
"""Bytes over the wire before pictures, with all that a first visit loads."""
MOST_REQUESTS = 3
"""After the first visit."""
LOOKS = (
    Look("home", "/"),
    Look("services", "/services"),
    Look("search", "/services?q=restuarant"),
    Look("search-nothing", "/services?q=zzzzzz&audience=company"),
    Look("services-event", "/services?event=open-a-shop"),
    Look("guide", RESTAURANT),
    Look("question", f"{RESTAURANT}/assessment"),
    Look("question-wrong", f"{RESTAURANT}/assessment?area_m2=320&asked=sells_tobacco", 422),
    Look("assessment", f"{RESTAURANT}/assessment?area_m2=320&sells_tobacco=yes"),
    Look("verify", "/licences"),
    Look("verify-wrong", "/licences?number=", 422),
    Look("verify-unknown", "/licences/0123456789abcdef", 404),
    Look("licence", "/licences/{licence}"),
    Look("statistics", f"/statistics?{YEAR}"),
    Look("statistics-none", "/statistics?from=2020-01&to=2020-12"),
    Look("sign-in", "/sign-in", sent=SEND),
)


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """A licence, and what was counted."""
    count()
    return {"licence": licensed("case-public")}


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    for_everybody(seen, sample, look)


@each_of(LOOKS)
def test_a_page_is_light(browser: Browser, portal: str, sample: dict[str, str], look: Look) -> None:
    path = look.path.format_map(sample)
    with window(browser, portal, PHONE, settled="load") as seen:
        seen.open(path)
        weighed = [each for each in seen.requests if each.resource_type != "image"]
        assert sum(_weight(each) for each in weighed) < HEAVIEST
        seen.open(path)
        # What the browser has kept is asked of nobody: nothing comes over the wire.
        assert len([each.url for each in seen.requests if _weight(each)]) <= MOST_REQUESTS


def _weight(request: Request) -> int:
    if request.response() is None:  # given up with the page for which it was asked
        return 0
    sizes = request.sizes()
    return int(sizes["responseBodySize"]) + int(sizes["responseHeadersSize"])
