"""Departments and supervision in a browser: a case from its acceptance to a department's answer, by pages alone."""

import pytest
from playwright.sync_api import Browser, expect

from cli.demo.stage import Stage
from tests.e2e.applying import file, read, review_of
from tests.web.test_every_page import enter
from tests.web.window import DESKTOP, PHONE, Window, window

SERVICE = "public-place-hygiene"


@pytest.fixture(scope="module")
def case(stage: Stage) -> str:
    """One that awaits acceptance."""
    return file(stage, SERVICE)


def fine(seen: Window) -> None:
    """Readable by everybody, and no wider than the screen."""
    assert seen.violations() == []
    assert not seen.too_wide()


def test_a_case_goes_from_desk_to_desk(browser: Browser, portal: str, stage: Stage, case: str) -> None:
    core = read(stage, case)["department"]
    with window(browser, portal, PHONE, script=False) as seen:
        enter(seen, f"clerk-{core}")
        seen.open(f"/desk/cases/{case}/acceptance")
        seen.page.check("#outcome")
        seen.page.click("main form button[type=submit]")
        expect(seen.page.locator("main [role=alert]")).to_contain_text("The application was accepted.")
    (review, *_) = (each["id"] for each in read(stage, case)["reviews"] if each["status"] == "open")
    department = review_of(read(stage, case), review)["department"]
    with window(browser, portal, DESKTOP) as seen:
        enter(seen, f"clerk-{department}")
        seen.open("/desk")
        fine(seen)
        seen.open(f"/desk/cases/{case}/reviews/{review}")
        fine(seen)
        seen.page.click("text=Claim")
        expect(seen.page.locator("main [role=alert]")).to_be_focused()
        seen.page.click("main >> text=Decide")
        seen.page.focus("#outcome")
        seen.page.keyboard.press("ArrowDown")
        seen.page.keyboard.press("ArrowDown")
        seen.page.keyboard.press("Enter")
        expect(seen.page.locator(".govuk-error-summary")).to_be_focused()
        fine(seen)
        seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Enter")
        expect(seen.page.locator("#reasons")).to_be_focused()
        seen.page.check("#outcome")
        seen.page.click("main form button[type=submit]")
        expect(seen.page.locator("main [role=alert]")).to_contain_text("The review is answered.")
        assert seen.complaints == []
    assert review_of(read(stage, case), review)["status"] == "approved"


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_supervision_sees_the_clocks(browser: Browser, portal: str, case: str, size: tuple[int, int]) -> None:
    with window(browser, portal, size) as seen:
        enter(seen, "supervisor")
        seen.open("/supervision")
        fine(seen)
        seen.open(f"/supervision/cases/{case}")
        expect(seen.page.locator("svg.portal-gantt")).to_be_visible()
        fine(seen)
        assert seen.complaints == []
