"""A session that is about to end says so; what was typed outlives it."""

from collections.abc import Mapping

from playwright.sync_api import Browser, expect

from cli.local.people import Person
from portal.session import SEEN
from tests.web.test_every_page import enter
from tests.web.window import PHONE, Window, window

ALMOST, LONG = "25:01", "31:00"
"""Minutes after which the warning is due, and after which the session is over."""
TYPED = "寫了很久的留言 <b>"


def leave_alone(seen: Window, minutes: str) -> None:
    """Nobody does anything for so long; the browser forgets what was to be kept for half an hour."""
    seen.page.clock.fast_forward(minutes)
    if minutes == LONG:
        seen.page.context.clear_cookies(name=SEEN)


def test_somebody_is_warned_and_stays(browser: Browser, portal: str, sample: Mapping[str, str]) -> None:
    with window(browser, portal, PHONE) as seen:
        seen.page.clock.install()
        enter(seen, "citizen")
        seen.open(f"/cases/{sample['case']}/messages")
        warning, over = seen.page.locator("[data-idle-warning]"), seen.page.locator("[data-idle-over]")
        expect(warning).to_be_hidden()
        leave_alone(seen, ALMOST)
        expect(warning).to_be_visible()
        assert seen.violations() == []
        seen.page.click("text=Stay signed in")
        expect(warning).to_be_hidden()
        leave_alone(seen, ALMOST)
        expect(warning).to_be_visible()
        leave_alone(seen, LONG)
        expect(over).to_be_visible()
        assert seen.complaints == []


def test_what_was_typed_too_late_is_sent_after_signing_in_again(
    browser: Browser, portal: str, sample: Mapping[str, str]
) -> None:
    with window(browser, portal, PHONE) as seen:
        seen.page.clock.install()
        enter(seen, "citizen")
        seen.open(f"/cases/{sample['case']}/messages")
        seen.page.fill("#text", TYPED)
        leave_alone(seen, LONG)
        seen.page.click("main form button[type=submit]")
        expect(seen.page.locator("h1")).to_contain_text("what you entered is still here")
        assert seen.violations() == []
        with seen.page.context.expect_page() as opened:
            seen.page.click("text=Sign in, in a new tab")
        other = opened.value
        other.fill("#name", "citizen")
        other.fill("#password", Person("citizen").password)
        other.click("main button[type=submit]")
        expect(other.locator("h1")).to_contain_text("You are signed in")
        seen.page.click("text=Send what I entered")
        expect(seen.page.locator(".portal-timeline")).to_contain_text(TYPED)
        assert seen.complaints == []
