"""A citizen applies at the pages alone, with and without a script, and keeps what was typed."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, expect

from cli.until import until
from tests.web.test_every_page import enter
from tests.web.window import PATIENCE_S, PHONE, Window, window

WIDTH = 40


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_somebody_applies_for_a_stall(browser: Browser, portal: str, script: bool, tmp_path: Path) -> None:
    picture = tmp_path / "攤位 😀.png"
    picture.write_bytes(png())
    wrong = tmp_path / "a.docx"
    wrong.write_bytes(b"PK\x03\x04 a document")
    with window(browser, portal, PHONE, script=script) as seen:
        page = seen.page
        enter(seen, "citizen")
        seen.open("/services/street-stall")
        page.click("text=Apply now")
        page.click("text=Start now")
        page.click("text=Continue")
        expect(page.locator(".govuk-error-summary")).to_contain_text("Enter: Name of the trader")
        page.fill("#trader_name", "示例癸 <b>")
        page.fill("#telephone", "+86 10 0000 0010")
        page.click("text=Continue")
        page.fill("#pitch", "樣本夜市北側12號位")
        page.fill("#width_m", "2.5")
        page.fill("#evenings", "5")
        page.click("text=Continue")
        page.get_by_label("Snacks").check()
        page.get_by_label("No", exact=True).check()
        page.click("text=Continue")
        page.click("text=Photograph of the stall")
        for unasked in ("large", "lost", "preview", "progress"):
            expect(page.locator(f"[data-upload-{unasked}]")).to_be_hidden()
        page.set_input_files("#file", wrong)
        page.click("button:has-text('Upload')")
        expect(page.locator(".govuk-error-summary")).to_contain_text("This is a Word, Excel or ZIP file")
        page.set_input_files("#file", picture)
        expect(page.locator("[data-upload-preview]")).to_be_visible(visible=script)
        page.click("button:has-text('Upload')")
        expect(page.locator("main")).to_contain_text("攤位 😀.png")
        if script:  # the list looks again by itself
            expect(page.locator("[data-checks]")).to_contain_text("Received")
        else:
            until(lambda: _received(seen), PATIENCE_S, "the photograph to be checked")
        page.click("text=Photograph of the stall")
        shown = page.get_by_alt_text("The picture you sent: 攤位 😀.png")
        expect(shown).to_have_js_property("naturalWidth", WIDTH)
        page.go_back()
        page.click("text=Continue")
        expect(page.locator("h1")).to_have_text("Check your answers")
        expect(page.locator("main")).to_contain_text("示例癸 <b>")
        page.click("text=Confirm and hand in")
        expect(page.locator("h1")).to_have_text("Application handed in")
        page.click("text=Follow your case")
        expect(page.locator("#picture")).to_be_visible()
        assert seen.complaints == []


def png() -> bytes:
    """A picture."""
    written = BytesIO()
    Image.new("RGB", (WIDTH, 30), "teal").save(written, "PNG")
    return written.getvalue()


def _received(seen: Window) -> bool | None:
    seen.page.reload()
    return True if "Received" in seen.page.inner_text("main") else None
