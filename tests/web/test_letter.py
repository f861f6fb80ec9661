"""A correction letter on a phone: what was typed is there still when one comes back from uploading a large file."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from cli.demo.stage import Stage
from cli.until import until
from tests.e2e.applying import accept, file
from tests.web.test_every_page import enter
from tests.web.window import PATIENCE_S, PHONE, Window, window

LARGE = b"%PDF-1.7\n" + bytes(5_000_000)
ITEMS = [{"target": "/documents/articles", "detail": "第三頁缺漏"}, {"target": "", "detail": "請說明出資方式"}]


@pytest.fixture
def case(stage: Stage) -> str:
    """In review; its letter is out, for nobody else has to be waited for."""
    case = file(stage, "company-setup")
    accept(stage, case)
    stage.as_clerk("market-regulation").post(f"/cases/{case}/reviews/registration/supplement", {"items": ITEMS})
    return case


def test_an_answer_is_kept_while_its_file_is_uploaded(
    browser: Browser, portal: str, stage: Stage, case: str, tmp_path: Path
) -> None:
    articles = tmp_path / "章程.pdf"
    articles.write_bytes(LARGE)
    with window(browser, portal, PHONE) as seen:
        page = seen.page
        enter(seen, "citizen")
        seen.open(f"/cases/{case}/supplements/1")
        page.locator("textarea").last.fill("以貨幣出資")
        page.click("text=Upload: Articles of association")
        page.set_input_files("#file", articles)
        page.click("button:has-text('Upload')")
        expect(page.locator("h1")).to_have_text("Correction letter 1")
        until(lambda: _received(seen), PATIENCE_S, "the file to be checked")
        expect(page.locator("textarea").last).to_have_value("以貨幣出資")
        page.click("text=Send your answers")
        expect(page.locator("#picture")).to_be_visible()
        assert seen.strangers() == []
        assert seen.complaints == []
    (letter,) = stage.as_("citizen").get(f"/cases/{case}")["supplements"]
    assert [each["note"] for each in letter["items"]][-1] == "以貨幣出資"


def _received(seen: Window) -> bool | None:
    seen.page.reload()
    return True if "Received" in seen.page.inner_text("main") else None
