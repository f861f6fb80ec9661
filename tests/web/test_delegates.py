"""A company lets somebody act for it: one invites, the other accepts and hands in, both see who it was."""

import pytest
from playwright.sync_api import Browser, expect

from cli.demo.stage import Stage
from tests.e2e.applying import prepare
from tests.web.test_desk import fine
from tests.web.test_every_page import enter
from tests.web.window import PHONE, window

SEND = "main form button[type=submit]"


@pytest.fixture
def case(stage: Stage) -> str:
    """A draft that is complete."""
    return prepare(stage, "public-place-hygiene")


def test_somebody_hands_in_for_somebody_else(browser: Browser, portal: str, case: str) -> None:
    with window(browser, portal) as seen:
        enter(seen, "citizen")
        seen.open(f"/cases/{case}/application")
        seen.page.click("text=Who acts for you in this case")
        seen.page.fill("#name", "Ms Chen, accounts")
        seen.page.check("#may-2")
        seen.page.click(SEND)
        fine(seen)
        code = seen.page.inner_text(".govuk-panel .portal-number")
        address = seen.page.inner_text("main ol a")
        assert seen.complaints == []
    with window(browser, portal, PHONE, script=False) as seen:
        enter(seen, "neighbour")
        seen.page.goto(address)
        seen.page.fill("#code", code)
        seen.page.click(SEND)
        expect(seen.page.locator("main")).to_contain_text("You act for somebody else in this case")
        seen.page.click("text=Check your answers")
        seen.page.click(SEND)
        expect(seen.page.locator(".govuk-summary-list__row", has_text="Handed in by")).to_contain_text("You")
        assert not seen.too_wide()
        assert seen.complaints == []
    with window(browser, portal) as seen:
        enter(seen, "citizen")
        seen.open(f"/cases/{case}/timeline")
        expect(seen.page.locator("main")).to_contain_text("Ms Chen, accounts, for the applicant")
        fine(seen)
