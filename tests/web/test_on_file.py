"""Who has set up a company need not send its business licence to build: the pages say so, and the desk sees it."""

from playwright.sync_api import Browser, expect

from cli.demo.filing import add_documents, draft
from cli.demo.stage import Stage
from tests.e2e.applying import accept, decide_all, ended, example, file
from tests.web.test_every_page import enter
from tests.web.window import PHONE, window


def test_what_the_government_issued_is_not_asked_for(browser: Browser, portal: str, stage: Stage) -> None:
    company = file(stage, "company-setup")
    accept(stage, company)
    decide_all(stage, company)
    licences = {each["type"]: each["id"] for each in ended(stage, company)["licences"]}
    answers, required = example(stage, "construction-permit")
    api = stage.as_("citizen")
    case = draft(api, "construction-permit", answers)
    add_documents(api, case, [each for each in required if each["id"] != "owner-licence"], answers)
    with window(browser, portal, PHONE) as seen:
        page = seen.page
        enter(seen, "citizen")
        seen.open(f"/cases/{case}/requirements/owner-licence")
        expect(page.locator("h1")).to_have_text("Business licence of the owner")
        expect(page.locator("main")).to_contain_text("You need not send this document")
        expect(page.locator("main")).to_contain_text("Market Regulation")
        assert seen.violations() == []
        assert not seen.too_wide()
        seen.open(f"/cases/{case}/check")
        expect(page.locator("main")).to_contain_text("On file with the government")
        page.click("text=Confirm and hand in")
        expect(page.locator("h1")).to_have_text("Application handed in")
        seen.open(f"/cases/{case}/timeline")
        expect(page.locator("main")).to_contain_text("Not asked for, as the government has it on file")
        assert seen.complaints == []
    with window(browser, portal) as seen:
        enter(seen, "clerk-buildings")
        seen.open(f"/desk/cases/{case}/acceptance")
        held = seen.page.locator("main", has_text="On file with the government: not asked of the applicant")
        expect(held).to_contain_text(licences["business-licence"])
        expect(held).to_contain_text("Today: Valid")
        assert seen.violations() == []
        assert seen.complaints == []
