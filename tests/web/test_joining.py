"""A walk-in makes an account later: the code on the counter's receipt brings the case to it."""

import pytest
from playwright.sync_api import Browser, expect

from cli.demo.filing import add_documents, submit
from cli.demo.stage import Stage
from tests.e2e.applying import example
from tests.web.test_desk import fine
from tests.web.test_every_page import enter
from tests.web.window import PHONE, window

SERVICE = "public-place-hygiene"


@pytest.fixture
def case(stage: Stage) -> str:
    """Handed in at the counter, for somebody without an account."""
    counter, (answers, required) = stage.as_("counter"), example(stage, SERVICE)
    check = {"proof": "passport", "consent": True}
    case = str(counter.post("/cases", {"service": SERVICE, "answers": answers, "appearance": check})["id"])
    add_documents(counter, case, required, answers)
    submit(counter, case)
    return case


def test_the_code_on_the_receipt_brings_the_case_to_an_account(browser: Browser, portal: str, case: str) -> None:
    with window(browser, portal) as seen:
        enter(seen, "counter")
        seen.open(f"/counter/cases/{case}/receipt")
        fine(seen)
        seen.page.click("text=Make the receipt with a code")
        code = seen.page.inner_text(".portal-voucher .portal-number")
        expect(seen.page.locator("[data-print]")).to_be_visible()
        fine(seen)
        seen.page.emulate_media(media="print")
        expect(seen.page.locator("text=Make a new code")).to_be_hidden()
        expect(seen.page.locator(".portal-voucher")).to_be_visible()
        assert seen.complaints == []
    with window(browser, portal, PHONE, script=False) as seen:
        enter(seen, "neighbour")
        seen.open("/cases")
        seen.page.click("text=Add a case that a counter filed for you")
        seen.page.fill("#number", case)
        seen.page.fill("#code", "0000-0000-0000")
        seen.page.click("main button[type=submit]")
        expect(seen.page.locator(".govuk-error-summary")).to_contain_text("open no case")
        assert not seen.too_wide()
        seen.page.fill("#code", code.upper())
        seen.page.click("main button[type=submit]")
        expect(seen.page.locator("main")).to_contain_text(case)
        seen.open("/cases")
        expect(seen.page.locator(".portal-cases")).to_contain_text(case)
        assert seen.complaints == []
