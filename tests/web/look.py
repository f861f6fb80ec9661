"""A page as everybody looks at it: in a language, on a phone and on a desktop."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import expect

from tests.web.screens import keep
from tests.web.window import DESKTOP, PHONE, Window

SCREENS = os.environ.get("ONESTOP_SCREENS")
"""Folder for pictures of all pages; without it, none is made."""
RAN = "window.reached"
"""What is there once a script ran that somebody typed (strangers.py)."""
SEND = "main form button[type=submit]"
"""The button of a page that has one."""


@dataclass(frozen=True, slots=True)
class Look:
    """A page as it is looked at."""

    name: str
    path: str
    """Below the portal's address; what stands in braces are names of the samples."""
    status: int = 200
    person: str | None = None
    """Sample person (cli/local/people.py); None: anybody."""
    sent: str | None = None
    """Button of a form that is then sent as it stands, and comes back with what is wrong with it."""

    def address(self, sample: Mapping[str, str], language: str) -> str:
        """Of the page in a language."""
        path = self.path.format_map(sample)
        return f"{path}{'&' if '?' in path else '?'}lang={language}"


def looked_at(seen: Window, language: str, picture: str | None = None) -> None:
    """The page that is shown is for everybody, asks nobody else for anything, and is no wider than the screen.

    `picture` is the name under which pictures of it are kept.
    """
    assert seen.page.get_attribute("html", "lang") == language
    assert seen.page.evaluate(RAN) is None
    for width, height in (DESKTOP, PHONE):
        seen.page.set_viewport_size({"width": width, "height": height})
        assert seen.violations() == []
        assert not seen.too_wide()
        if SCREENS and picture:
            keep(seen.page, Path(SCREENS) / f"{picture}.{language}.{width}.png")
    assert seen.strangers() == []


def sent_as_it_stands(seen: Window, button: str) -> None:
    """Press a form's button: its page comes back with what is wrong, on top and beside the field."""
    with seen.page.expect_navigation() as led:
        seen.page.click(button)
    assert led.value
    assert led.value.status == 422
    expect(seen.page.locator(".govuk-error-summary")).to_be_focused()
    for link in seen.page.locator(".govuk-error-summary__list a").all():
        expect(seen.page.locator(link.get_attribute("href") or "none")).to_be_visible()
    expect(seen.page.locator("main .govuk-error-message").first).to_be_visible()
