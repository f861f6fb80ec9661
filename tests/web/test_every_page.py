"""Each page, in every language, on a phone and on a desktop: reachable for everybody, quiet, narrow and light."""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from cli.local.people import Person
from portal.language import LANGUAGES
from tests.web.looks import LOOKS, Look
from tests.web.screens import keep
from tests.web.window import DESKTOP, PHONE, Window, window

SCREENS = os.environ.get("ONESTOP_SCREENS")
"""Folder for pictures of all pages; without it, none is made."""


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
            path = look.path.format_map(sample)
            assert seen.open(f"{path}{'&' if '?' in path else '?'}lang={language}") == look.status
            assert seen.page.get_attribute("html", "lang") == language
            assert seen.strangers() == []
            for width, height in (DESKTOP, PHONE):
                seen.page.set_viewport_size({"width": width, "height": height})
                assert seen.violations() == []
                assert not seen.too_wide()
                if SCREENS:
                    keep(seen.page, Path(SCREENS) / f"{look.name}.{language}.{width}.png")
        assert seen.complaints == []
