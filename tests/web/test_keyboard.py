"""A department's day without a mouse: the work list, several at once, a review and its answer."""

from playwright.sync_api import Browser, expect

from cli.demo.stage import Stage
from tests.e2e.applying import accept, file, read, review_of
from tests.web.keyboard import to, walked
from tests.web.test_every_page import enter
from tests.web.window import DESKTOP, window

STALL, TRADE = "street-stall", "trade"


def test_work_is_found_taken_and_answered_by_keys_alone(browser: Browser, portal: str, stage: Stage) -> None:
    case, simple = file(stage, STALL), file(stage, STALL)
    for each in (case, simple):
        accept(stage, each)
    with window(browser, portal, DESKTOP) as seen:
        page = seen.page
        enter(seen, "clerk-market-regulation")
        seen.open("/desk")
        assert walked(page) == []
        to(page, f"input[value='{simple}/{TRADE}/{STALL}']")
        page.keyboard.press("Space")
        to(page, "button[value=decide]")
        page.keyboard.press("Enter")
        page.wait_for_url("**/desk/decisions*")
        assert walked(page) == []
        to(page, f"input[name=confirm][value^='{simple}/']")
        page.keyboard.press("Space")
        to(page, "main form button")
        page.keyboard.press("Enter")
        expect(page.locator("main .govuk-tag--green")).to_have_count(1)
        seen.open("/desk")
        to(page, f"a[href$='/desk/cases/{case}/reviews/{TRADE}']")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/reviews/{TRADE}")
        assert walked(page) == []
        to(page, "form[action$='/claim'] button")
        page.keyboard.press("Enter")
        expect(page.locator("main [role=alert]")).to_be_focused()
        to(page, "a[href$='/decision']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/decision")
        assert walked(page) == []
        to(page, "#outcome")
        page.keyboard.press("Space")
        to(page, "main form button[type=submit]")
        page.keyboard.press("Enter")
        expect(page.locator("main [role=alert]")).to_contain_text("The review is answered.")
        assert seen.complaints == []
    for each in (case, simple):
        assert review_of(read(stage, each), TRADE)["status"] == "approved"
