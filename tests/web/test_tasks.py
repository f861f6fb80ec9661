"""Whole tasks as people do them; each works without a script too."""

import pytest
from playwright.sync_api import Browser, expect

from cli.demo.stage import Stage
from cli.local.people import Person
from tests.web.window import PHONE, window

with_and_without_script = pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])


@with_and_without_script
def test_somebody_finds_out_what_they_need(browser: Browser, portal: str, script: bool) -> None:
    with window(browser, portal, PHONE, script=script) as seen:
        page = seen.page
        seen.open("/")
        page.fill("#q", "open a restuarant")
        page.press("#q", "Enter")
        page.click("text=Open a restaurant")
        page.click("text=Find out what you need")
        page.click("text=Continue")
        expect(page.locator(".govuk-error-summary")).to_contain_text("Answer this question")
        page.fill("#area_m2", "320")
        page.click("text=Continue")
        page.check("#sells_tobacco-2")
        page.click("text=Continue")
        expect(page.locator("h1")).to_have_text("What you need")
        expect(page.locator(".portal-figures")).to_contain_text("15 working days")
        expect(page.locator("main")).to_contain_text("Plan of fire equipment and escape routes")
        assert seen.complaints == []


@with_and_without_script
def test_somebody_signs_in_sees_their_cases_and_leaves(
    browser: Browser, portal: str, stage: Stage, script: bool
) -> None:
    stage.as_("citizen").post("/cases", {"service": "street-stall"})
    with window(browser, portal, PHONE, script=script) as seen:
        page = seen.page
        seen.open("/cases?lang=zh-Hant")
        expect(page.locator("h1")).to_have_text("登入")
        page.fill("#name", "citizen")
        page.fill("#password", "wrong")
        page.click("main button[type=submit]")
        expect(page.locator(".govuk-error-summary")).to_contain_text("帳號或密碼不正確")
        page.fill("#password", Person("citizen").password)
        page.click("main button[type=submit]")
        expect(page.locator("h1")).to_have_text("我的辦件")
        expect(page.locator(".portal-cases")).to_contain_text("夜市外擺攤位")
        kept = {each["name"]: each for each in page.context.cookies()}
        assert all(each["httpOnly"] and each["secure"] and each["sameSite"] == "Lax" for each in kept.values())
        page.click("text=登出")
        expect(page.locator("h1")).to_have_text("一次申報，各部門同時辦理")
        assert "onestop-token" not in {each["name"] for each in page.context.cookies()}
        seen.open("/cases")
        expect(page.locator("h1")).to_have_text("登入")
        assert seen.complaints == []


def test_results_change_while_one_types(browser: Browser, portal: str) -> None:
    with window(browser, portal) as seen:
        seen.open("/services")
        expect(seen.page.locator(".portal-card")).not_to_have_count(1)
        seen.page.locator("#q").press_sequentially("煙草")
        expect(seen.page.locator(".portal-card")).to_have_count(1)
        expect(seen.page.locator(".portal-card")).to_contain_text("Open a restaurant")
        assert seen.complaints == []


def test_a_reader_moves_by_keyboard_past_what_repeats(browser: Browser, portal: str) -> None:
    with window(browser, portal) as seen:
        seen.open("/services")
        seen.page.keyboard.press("Tab")
        expect(seen.page.locator(":focus")).to_have_text("Skip to main content")
        seen.page.keyboard.press("Enter")
        expect(seen.page.locator("#main-content")).to_be_focused()
