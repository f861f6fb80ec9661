"""A file that is larger than a function is sent: straight to the bucket with a script, an advice without one."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from cli.demo.filing import draft
from cli.demo.stage import Stage
from tests.e2e.applying import example
from tests.web.test_every_page import enter
from tests.web.window import PHONE, window

SERVICE, PLACE = "open-restaurant", "premises-layout"
LARGE = b"%PDF-1.7\n" + bytes(6_000_000)


@pytest.fixture
def case(stage: Stage) -> str:
    """A citizen's draft."""
    return draft(stage.as_("citizen"), SERVICE, example(stage, SERVICE)[0])


def test_a_large_file_goes_straight_to_the_bucket(browser: Browser, portal: str, case: str, tmp_path: Path) -> None:
    plan, huge, wrong = tmp_path / "平面圖.pdf", tmp_path / "huge.pdf", tmp_path / "wrong.docx"
    plan.write_bytes(LARGE)
    huge.write_bytes(LARGE * 4)
    wrong.write_bytes(b"PK\x03\x04" + bytes(5_000_000))
    with window(browser, portal, PHONE) as seen:
        page = seen.page
        enter(seen, "citizen")
        seen.open(f"/cases/{case}/requirements/{PLACE}")
        assert "20 MB at most" in page.inner_text("main")
        page.set_input_files("#file", huge)
        expect(page.locator("[data-upload-large]")).to_contain_text("too large: 20 MB at most")
        page.set_input_files("#file", wrong)
        page.click("button:has-text('Upload')")
        expect(page.locator(".govuk-error-summary")).to_contain_text("This is a Word, Excel or ZIP file")
        page.set_input_files("#file", plan)
        page.click("button:has-text('Upload')")
        expect(page.locator("h1")).to_have_text("Documents")
        expect(page.locator("[data-checks]")).to_contain_text("平面圖.pdf")
        expect(page.locator("li:has-text('平面圖.pdf')")).to_contain_text("Received")
        assert seen.strangers() == []
        assert seen.complaints == []


def test_without_a_script_the_page_says_what_to_do(browser: Browser, portal: str, case: str) -> None:
    with window(browser, portal, PHONE, script=False) as seen:
        enter(seen, "citizen")
        seen.open(f"/cases/{case}/requirements/{PLACE}")
        advice = seen.page.locator("main noscript p")
        expect(advice).to_be_visible()
        assert "a file can have 4 MB at most" in advice.inner_text()
        assert not seen.too_wide()
        assert seen.complaints == []
