"""The counter in a browser: a draft from home is taken over, its paper photographed, handed in, the receipt printed."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from cli.demo.filing import draft
from cli.demo.stage import Stage
from cli.until import until
from tests.e2e.applying import example
from tests.web.test_applying import png
from tests.web.test_desk import fine
from tests.web.test_every_page import enter
from tests.web.window import PATIENCE_S, PHONE, Window, window


def test_a_draft_from_home_goes_on_at_the_counter(browser: Browser, portal: str, stage: Stage, tmp_path: Path) -> None:
    case = draft(stage.as_("citizen"), "street-stall", example(stage, "street-stall")[0])
    picture = tmp_path / "攤位.png"
    picture.write_bytes(png())
    with window(browser, portal, PHONE) as seen:
        page = seen.page
        enter(seen, "counter")
        seen.open("/counter")
        page.click("text=Take over a draft")
        page.fill("#number", case)
        page.fill("#account", "neighbour")
        page.get_by_label("Identity card", exact=True).check()
        page.check("#consent")
        page.click("main button[type=submit]")
        expect(page.locator(".govuk-error-summary")).to_be_focused()
        fine(seen)
        page.fill("#account", "citizen")
        page.click("main button[type=submit]")
        page.click("text=Photograph or scan papers")
        page.get_by_label("Photograph of the stall").check()
        page.set_input_files("#photograph", picture)
        page.click("main button[type=submit]")
        expect(page.locator("main [role=alert]")).to_contain_text("Added: Photograph of the stall")
        until(lambda: _received(seen), PATIENCE_S, "the photograph to be checked")
        fine(seen)
        page.click("text=Back to the application")
        page.click("text=Check and hand in")
        page.click("text=Confirm and hand in")
        expect(page.locator("h1")).to_have_text("Receipt")
        expect(page.locator("main")).to_contain_text("evidence grade B")
        expect(page.locator("[data-print]")).to_be_visible()
        fine(seen)
        page.emulate_media(media="print")
        expect(page.locator(".portal-menu-bar")).to_be_hidden()
        assert seen.complaints == []
    told = stage.as_("citizen").get(f"/cases/{case}")
    assert (told["status"], [each["proof"] for each in told["appearances"]]) == ("submitted", ["identity_card"])


def _received(seen: Window) -> bool | None:
    seen.page.reload()
    return True if "Received" in seen.page.inner_text("main") else None
