"""What follows a case: its licence on a phone and on paper, its mails, and a question that others find."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.web.test_every_page import enter
from tests.web.window import PHONE, Window, window

PLACE = "/services/public-place-hygiene/questions"
CORE = "clerk-health"


def kept(seen: Window, link: str) -> bytes:
    """The file that a link leads to."""
    with seen.page.expect_download() as downloading:
        seen.page.click(link)
    return Path(downloading.value.path()).read_bytes()


def test_the_holder_of_a_licence_shows_prints_and_keeps_it(
    browser: Browser, portal: str, sample: Mapping[str, str]
) -> None:
    with window(browser, portal, PHONE, script=False) as seen:
        enter(seen, "citizen")
        seen.open("/")
        seen.page.click("text=See your licences")
        seen.page.click(f"#licence-{sample['licence']} >> text=Show on your phone")
        expect(seen.page.locator(".portal-wallet svg")).to_be_visible()
        seen.open(f"/cases/{sample['case']}")
        assert kept(seen, "text=Print it").startswith(b"%PDF-")
        seen.page.click("text=Show on your phone")
        expect(seen.page.locator(".portal-wallet svg")).to_be_visible()
        assert kept(seen, "text=Download the signed licence").count(b".") == 2
        seen.open(f"/cases/{sample['case']}/mails")
        expect(seen.page.locator(".portal-timeline")).to_contain_text("Application approved")
        seen.page.click("text=switch them off")
        seen.page.check("#mail")
        seen.page.click("main button[type=submit]")
        expect(seen.page.locator("main [role=alert]")).to_contain_text("Saved.")
        assert seen.complaints == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_question_is_asked_answered_and_found(browser: Browser, portal: str, script: bool) -> None:
    words = f"Is a sauna a bath house {'quickly' if script else 'slowly'}?"
    with window(browser, portal, PHONE, script=script) as seen:
        enter(seen, "citizen")
        seen.open(PLACE)
        seen.page.click("main >> text=Ask a question")
        seen.page.fill("#text", words)
        seen.page.check("#public")
        seen.page.click("main button[type=submit]")
        expect(seen.page.locator("main [role=alert]")).to_contain_text("Your question was sent.")
        assert seen.complaints == []
    with window(browser, portal, PHONE, script=script) as seen:
        enter(seen, CORE)
        seen.open("/desk")
        seen.page.click("text=Questions from the public")
        seen.page.click(f"text={words}")
        assert not script or seen.violations() == []  # axe waits, and a page without scripts never goes on
        assert not seen.too_wide()
        seen.page.fill("#text", "It is one.")
        seen.page.click("text=Send the answer")
        expect(seen.page.locator("main [role=alert]")).to_contain_text("The answer was sent.")
        seen.open(f"{PLACE}?q=sauna")
        expect(seen.page.locator(".portal-questions")).to_contain_text(words)
        assert seen.complaints == []
