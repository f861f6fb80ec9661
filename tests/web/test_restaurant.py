"""A restaurant from its filing to its licences, by everybody who has a part in it, at the pages alone."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from cli.until import until
from tests.functions.portal.citizen import SECTIONS
from tests.web.test_every_page import enter
from tests.web.window import DESKTOP, PATIENCE_S, PHONE, Window, window

PDF = b"%PDF-1.7\r\n\x00\xff\xfe" + bytes(range(256)) * 40
OFFICES = ("fire-rescue", "market-regulation", "water", "urban-management")
"""Of those who decide, when no tobacco is sold."""
PERMITS = 4


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_restaurant_opens_at_the_pages_alone(browser: Browser, portal: str, script: bool, tmp_path: Path) -> None:
    plan = tmp_path / "平面圖.pdf"
    plan.write_bytes(PDF)
    with window(browser, portal, PHONE, script=script) as citizen:
        enter(citizen, "citizen")
        case = filed(citizen, plan)
        with window(browser, portal, DESKTOP, script=script) as core:
            enter(core, "clerk-market-regulation")
            accepted(core, case)
        decided(browser, portal, case, script)
        with window(browser, portal, DESKTOP, script=script) as supervisor:
            enter(supervisor, "supervisor")
            supervisor.open(f"/supervision/cases/{case}")
            expect(supervisor.page.locator("svg.portal-gantt")).to_be_visible()
            assert supervisor.complaints == []
        licensed(citizen, case)
        assert citizen.complaints == []


def filed(seen: Window, plan: Path) -> str:
    """From the guide to the receipt; the number of the case."""
    page = seen.page
    seen.open("/services/open-restaurant")
    page.click("text=Apply now")
    page.click("text=Start now")
    page.wait_for_url("**/cases/**")
    case = urlsplit(page.url).path.split("/cases/")[1].split("/")[0]
    for typed in SECTIONS.values():
        for name, value in typed.items():
            fill(page, name, value)
        page.click("main button:has-text('Continue')")
    expect(page.locator("h1")).to_have_text("Documents")
    for link in page.locator("main a[href*='/requirements/']").evaluate_all("links => links.map(each => each.href)"):
        page.goto(link)
        page.set_input_files("#file", plan)
        page.click("main button:has-text('Upload')")
        expect(page.locator("h1")).to_have_text("Documents")
    until(lambda: in_order(seen, case), PATIENCE_S, f"the files of case {case} to be checked")
    seen.open(f"/cases/{case}/check")
    page.click("text=Confirm and hand in")
    expect(page.locator("h1")).to_have_text("Application handed in")
    expect(page.locator("main")).to_contain_text(case)
    return case


def fill(page: Page, name: str, value: str | list[str]) -> None:
    """Type, or choose, what a field of the form asks for."""
    field = page.locator(f"main [name='{name}']")
    if field.first.get_attribute("type") in ("radio", "checkbox"):
        for each in [value] if isinstance(value, str) else value:
            page.check(f"main [name='{name}'][value='{each}']")
    else:
        assert isinstance(value, str)
        field.fill(value)


def in_order(seen: Window, case: str) -> bool | None:
    """Whether nothing of what is asked for is missing any more."""
    seen.open(f"/cases/{case}/documents")
    papers = seen.page.locator("main a[href*='/requirements/']").count()
    return True if seen.page.inner_text("main").count("Received") == papers else None


def accepted(seen: Window, case: str) -> None:
    """The core department takes the application, which it finds on its list."""
    seen.open("/desk?status=submitted")
    seen.page.click(f"main a[href*='/desk/cases/{case}']")
    seen.page.check("[name=outcome][value=accept]")
    seen.page.click("#form button[type=submit]")
    expect(seen.page.locator("main [role=alert]")).to_contain_text("The application was accepted.")
    assert seen.complaints == []


def decided(browser: Browser, portal: str, case: str, script: bool) -> None:
    """Each office answers what lies on its list, gate after gate, until nobody has anything left."""
    answered = 1
    while answered:
        answered = sum(approved(browser, portal, each, case, script) for each in OFFICES)


def approved(browser: Browser, portal: str, office: str, case: str, script: bool) -> int:
    """How many reviews of the case the office found, and approved."""
    with window(browser, portal, DESKTOP, script=script) as seen:
        enter(seen, f"clerk-{office}")
        seen.open("/desk")
        mine = seen.page.locator(f"main a[href*='/desk/cases/{case}/reviews/']")
        for path in (paths := mine.evaluate_all("links => [...new Set(links.map(each => each.href))]")):
            seen.page.goto(path)
            seen.page.click("main >> text=Decide")
            seen.page.check("[name=outcome][value=approved]")
            seen.page.click("#form button[type=submit]")
            expect(seen.page.locator("main [role=alert]")).to_contain_text("The review is answered.")
        assert seen.complaints == []
    return len(paths)


def licensed(seen: Window, case: str) -> None:
    """The applicant has a licence for each permit, and anybody may see that it holds."""
    numbers = seen.page.locator("main .portal-licence .portal-number")

    def issued() -> bool | None:
        seen.open(f"/cases/{case}")
        return True if numbers.count() == PERMITS else None

    until(issued, PATIENCE_S, f"the licences of case {case}")
    seen.page.click(f"main a[href$='/licences/{numbers.first.inner_text()}']")
    expect(seen.page.locator("main")).to_contain_text("Valid")
