"""A department's office in a browser: a file beside its case, standard texts, work in bulk, a bad grade."""

from playwright.sync_api import Browser, expect

from cli.demo.stage import Stage
from tests.e2e.applying import accept, file, read, review_of
from tests.web.test_every_page import enter
from tests.web.window import DESKTOP, PHONE, Window, window

SERVICE = "public-place-hygiene"
REVIEW = "hygiene-permit"
STALL, TRADE = "street-stall", "trade"


def fine(seen: Window) -> None:
    """Readable by everybody, no wider than the screen, and quiet."""
    assert seen.violations() == []
    assert not seen.too_wide()
    assert seen.complaints == []


def test_a_file_stands_beside_its_case(browser: Browser, portal: str, stage: Stage) -> None:
    case = file(stage, SERVICE)
    core = read(stage, case)["department"]
    with window(browser, portal, DESKTOP) as seen:
        enter(seen, f"clerk-{core}")
        seen.open(f"/desk/cases/{case}/acceptance")
        shown = seen.page.locator("figure img")
        assert shown.evaluate("each => each.naturalWidth") > 0
        fine(seen)
        address = seen.page.get_by_role("link", name="Water test").first.get_attribute("href")
        assert address
        seen.open(address.partition("/portal")[2])
        expect(seen.page.locator("figure iframe")).to_be_visible()
        fetched = [each.response() for each in seen.requests if f"/{case}/" in each.url and "Signature" in each.url]
        assert {each.status for each in fetched if each} == {200}
        fine(seen)
        seen.page.check("#outcome")
        seen.page.click("main form button[type=submit]")
        expect(seen.page.locator("main [role=alert]")).to_contain_text("The application was accepted.")
        seen.open(f"/desk/cases/{case}/reviews/{REVIEW}")
        fine(seen)
        seen.open(f"/desk/cases/{case}/reviews/{REVIEW}/decision")
        seen.page.click("text=Insert")
        expect(seen.page.locator("#reasons")).to_have_value("The water did not pass its test")
        expect(seen.page.locator("details[data-texts-of]")).to_have_count(0)
        fine(seen)
    with window(browser, portal, PHONE, script=False) as seen:
        enter(seen, f"clerk-{core}")
        seen.open(f"/desk/cases/{case}/reviews/{REVIEW}")
        assert not seen.too_wide()


def test_simple_work_is_claimed_and_approved_each_by_its_own_tick(browser: Browser, portal: str, stage: Stage) -> None:
    cases = [file(stage, STALL) for _ in range(2)]
    for case in cases:
        accept(stage, case)
    with window(browser, portal, PHONE, script=False) as seen:
        enter(seen, "clerk-market-regulation")
        seen.open("/desk")
        assert not seen.too_wide()
        for case in cases:
            seen.page.locator(f"input[value='{case}/{TRADE}/{STALL}']").check()
        seen.page.click("button[value=claim]")
        expect(seen.page.locator("main .govuk-tag--green")).to_have_count(2)
        assert not seen.too_wide()
    with window(browser, portal, DESKTOP) as seen:
        enter(seen, "clerk-market-regulation")
        seen.open("/desk?status=mine")
        fine(seen)
        for case in cases:
            seen.page.locator(f"input[value='{case}/{TRADE}/{STALL}']").check()
        seen.page.click("button[value=decide]")
        fine(seen)
        seen.page.locator(f"input[name=confirm][value^='{cases[0]}/']").check()
        seen.page.click("main form button[type=submit]")
        expect(seen.page.locator("main .govuk-tag--green")).to_have_count(1)
        fine(seen)
        for page in ("/desk/load", f"/desk/cases/{cases[1]}/reviews/{TRADE}/assignment"):
            seen.open(page)
            fine(seen)
    assert [review_of(read(stage, each), TRADE)["status"] for each in cases] == ["approved", "claimed"]


def test_a_bad_grade_is_found_and_put_right(browser: Browser, portal: str, stage: Stage) -> None:
    case, citizen = file(stage, STALL), stage.as_("citizen")
    citizen.post(f"/cases/{case}/withdrawal", {})
    citizen.post(f"/cases/{case}/rating", {"grade": 1, "comment": "Nobody answered the telephone"})
    with window(browser, portal, PHONE, script=False) as seen:
        enter(seen, f"clerk-{read(stage, case)['department']}")
        seen.open("/desk")
        seen.page.click("a[href*='/desk/ratings']")
        seen.page.click(f"a[href*='/desk/cases/{case}/rating']")
        expect(seen.page.locator("main")).to_contain_text("Nobody answered the telephone")
        seen.page.fill("#measures", "A second line is open from eight")
        seen.page.check("input[name=contacted][value=yes]")
        seen.page.click("main form button[type=submit]")
        expect(seen.page.get_by_role("alert", name="Done")).to_contain_text("is recorded")
        expect(seen.page.locator(f"a[href*='{case}']")).to_have_count(0)
        assert not seen.too_wide()
    assert citizen.get(f"/cases/{case}")["rating"]["rectification"]["contacted"] is True
