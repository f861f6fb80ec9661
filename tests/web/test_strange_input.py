"""An application of which every text is as strange as people's names can be, and as strangers would have it."""

from playwright.sync_api import Browser, expect

from cli.demo.filing import add_documents, draft
from cli.demo.stage import Stage
from onestop.catalogue import shipped
from tests.e2e.applying import example, file
from tests.web.strangers import strange
from tests.web.test_every_page import enter
from tests.web.window import PHONE, Window, window

SERVICE = "open-restaurant"
PAGES = ("application", "check", "documents", "sections/applicant", "sections/premises", "sections/sign")
AFTER = ("receipt", "", "answers", "timeline", "messages")


def test_strange_texts_are_filed_shown_and_never_run(browser: Browser, portal: str, stage: Stage) -> None:
    answers, required = example(stage, SERVICE)
    fields = shipped().service(SERVICE).form["properties"]
    odd = {name: text for name, schema in fields.items() if name in answers and (text := strange(schema))}
    assert len(odd) >= 4
    api = stage.as_("citizen")
    case = draft(api, SERVICE, {**answers, **odd})
    add_documents(api, case, required, answers)
    with window(browser, portal, PHONE) as seen:
        enter(seen, "citizen")
        for page in PAGES:
            looked_at(seen, f"/cases/{case}/{page}")
        seen.open(f"/cases/{case}/sections/applicant")
        assert seen.page.input_value("#business_name") == odd["business_name"]
        looked_at(seen, f"/cases/{case}/check")
        assert odd["business_name"] in seen.page.inner_text("main")
        seen.page.click("text=Confirm and hand in")
        expect(seen.page.locator("h1")).to_have_text("Application handed in")
        for page in AFTER:
            looked_at(seen, f"/cases/{case}/{page}".rstrip("/"))
        assert seen.complaints == []
    with window(browser, portal, PHONE) as seen:
        enter(seen, "clerk-market-regulation")
        looked_at(seen, f"/desk/cases/{case}/acceptance")
        assert odd["business_name"] in seen.page.inner_text("main")
        assert seen.complaints == []


def test_a_receipt_is_printed_without_what_is_for_the_screen(browser: Browser, portal: str, stage: Stage) -> None:
    case = file(stage, "public-place-hygiene")
    with window(browser, portal) as seen:
        enter(seen, "citizen")
        seen.open(f"/cases/{case}/receipt")
        expect(seen.page.locator("[data-print]")).to_be_visible()
        seen.page.emulate_media(media="print")
        for hidden in ("[data-print]", ".portal-footer", "text=Follow your case"):
            expect(seen.page.locator(hidden).first).to_be_hidden()
        for shown in (case, "Promised by", "At the latest, by law"):
            expect(seen.page.locator("main")).to_contain_text(shown)
        expect(seen.page.locator(".portal-code svg")).to_be_visible()


def looked_at(seen: Window, path: str) -> None:
    """Open a page: it is there, no wider than the phone, and nothing of what was typed has run."""
    assert seen.open(path) == 200, path
    assert not seen.too_wide(), path
    assert seen.page.evaluate("window.reached") is None, path
    assert seen.strangers() == [], path
