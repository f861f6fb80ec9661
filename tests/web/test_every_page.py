"""Pages that prove the stack itself in a browser: its gateway, base path, headers, assets, cookies and bucket.

All others are looked at in `served`, by the same checks.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser

from cli.local.people import Person
from portal.language import LANGUAGES
from tests.web.look import Look, looked_at
from tests.web.window import Window, window

LOOKS = (
    Look("home", "/"),
    Look("guide", "/services/open-restaurant"),
    Look("licence", "/licences/{licence}"),
    Look("not-found", "/no/such/page", 404),
    Look("case", "/cases/{case}", person="citizen"),
    Look("requirement", "/cases/{draft}/requirements/floor-plan", person="citizen"),
    Look("review", "/desk/cases/{open}/reviews/fire-safety", person="clerk-fire-rescue"),
    Look("figures", "/supervision/statistics", person="supervisor"),
    Look("counter-case", "/counter/cases/{filed}", person="counter"),
)


def enter(seen: Window, person: str) -> None:
    """Sign in by the form."""
    seen.open("/sign-in?next=/session")
    seen.page.fill("#name", person)
    seen.page.fill("#password", Person(person).password)
    seen.page.click("main button[type=submit]")
    seen.page.wait_for_url("**/session")


@cache
def signed_in(browser: Browser, portal: str, person: str) -> list[Any]:
    """The cookies of somebody who has signed in."""
    with window(browser, portal) as seen:
        enter(seen, person)
        return list(seen.page.context.cookies())


@pytest.mark.parametrize("look", LOOKS, ids=lambda each: each.name)
def test_a_page_is_for_everybody(browser: Browser, portal: str, sample: Mapping[str, str], look: Look) -> None:
    with window(browser, portal) as seen:
        if look.person:
            seen.page.context.add_cookies(signed_in(browser, portal, look.person))
        for language in LANGUAGES:
            assert seen.open(look.address(sample, language)) == look.status
            looked_at(seen, language)
        assert seen.complaints == []
