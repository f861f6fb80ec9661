"""While somebody looks at their case it moves: the page says so, asks no more than it must, and stays as it is."""

import pytest
from playwright.sync_api import expect

from tests.functions.api.office import citizen, clerk, in_review
from tests.functions.portal.brought_about import FIRE
from tests.web.look import Look, looked_at
from tests.web.served.everybody import sign_in
from tests.web.window import Window

LOOKS: tuple[Look, ...] = ()
"""Its page is looked at in `test_case`; here, once it has moved."""
TOLD = "[role=status] p"
FIRST_MS = 15_000
HOUR_MS = 60 * 60 * 1000
HIDDEN = """hidden => {
  Object.defineProperty(document, "hidden", {get: () => hidden, configurable: true});
  document.dispatchEvent(new Event("visibilitychange"));
}"""


@pytest.fixture
def case(seen: Window) -> str:
    """Its page is open, and time passes there as the test says."""
    found = in_review(citizen("citizen"))
    sign_in(seen, "citizen")
    seen.page.clock.install()
    assert seen.open(f"/cases/{found}?lang=en") == 200
    return found


def asked(seen: Window) -> int:
    """How often it was asked whether the case has moved."""
    return sum("/version?" in each.url for each in seen.requests)


def passes(seen: Window, milliseconds: int) -> None:
    """The time in the page goes on, and what is asked for then is answered."""
    seen.page.clock.run_for(milliseconds)
    seen.page.wait_for_load_state("networkidle")


def moves(case: str) -> None:
    """A department writes."""
    assert clerk(FIRE).post(f"/cases/{case}/messages", {"text": "We come on Friday"}).status == 201


def test_who_looks_at_a_case_is_told_that_it_has_moved_and_looks_again_when_they_like(seen: Window, case: str) -> None:
    told = seen.page.locator(TOLD)
    assert asked(seen) == 0
    with seen.page.expect_response("**/version?*"):
        passes(seen, FIRST_MS)
    expect(told).to_be_hidden()
    moves(case)
    with seen.page.expect_response("**/version?*"):
        passes(seen, 2 * FIRST_MS)
    expect(told).to_be_visible()
    expect(told).to_contain_text("Something has changed in this case")
    looked_at(seen, "en", "case-moved")
    passes(seen, HOUR_MS)
    assert asked(seen) == 2
    told.get_by_role("link", name="See how it stands now").click()
    expect(told).to_be_hidden()
    assert seen.complaints == []


def test_it_is_asked_ever_more_seldom_and_never_while_nobody_looks(seen: Window, case: str) -> None:
    seen.page.evaluate(HIDDEN, True)
    passes(seen, HOUR_MS)
    assert asked(seen) == 0
    moves(case)
    with seen.page.expect_response("**/version?*"):
        seen.page.evaluate(HIDDEN, False)
        passes(seen, 1)
    expect(seen.page.locator(TOLD)).to_be_visible()


def test_when_the_session_is_over_nothing_is_asked_any_more(seen: Window, case: str) -> None:
    seen.page.context.clear_cookies()
    moves(case)
    with seen.page.expect_response("**/version?*"):
        passes(seen, FIRST_MS)
    passes(seen, HOUR_MS)
    assert asked(seen) == 1
    expect(seen.page.locator(TOLD)).to_be_hidden()
