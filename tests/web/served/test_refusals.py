"""Pages that say why something was not done, and keep what was typed."""

import pytest
from playwright.sync_api import expect

from portal import home
from portal.language import LANGUAGES
from portal.session import TOKEN
from tests.functions.api.office import citizen, clerk, in_review
from tests.web.look import SEND, Look, looked_at
from tests.web.served.everybody import each_of, for_everybody, sign_in
from tests.web.strangers import ODD
from tests.web.window import Window

FIRE = "fire-rescue"
DECISION = "/desk/cases/{}/reviews/fire-safety/decision"
LOOKS = (
    Look("not-found", "/no/such/page", 404),
    Look("case-not-found", "/cases/0123456789abcdef", 404, "citizen"),
    Look("forbidden", "/desk", 403, "citizen"),
)


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, look: Look) -> None:
    for_everybody(seen, {}, look)


def pressed(seen: Window) -> int:
    """Refuse at the desk; the status of what comes back."""
    seen.page.check("#outcome-3")
    seen.page.fill("#reasons", ODD)
    with seen.page.expect_navigation() as led:
        seen.page.click(SEND)
    assert led.value
    return led.value.status


def test_somebody_else_was_faster(seen: Window) -> None:
    case = in_review(citizen("citizen"))
    sign_in(seen, f"clerk-{FIRE}")
    for number, language in enumerate(LANGUAGES):
        seen.open(f"{DECISION.format(case)}?lang={language}")
        assert citizen("citizen").post(f"/cases/{case}/messages", {"text": "one thing more"}).status == 201
        what = "claim" if number % 2 == 0 else "release"
        assert clerk(FIRE).post(f"/cases/{case}/reviews/fire-safety/{what}").status == 200
        assert pressed(seen) == 409
        expect(seen.page.locator(".portal-typed")).to_contain_text(ODD[:20])
        looked_at(seen, language, "moved")
    assert seen.complaints == []


def test_whoever_was_away_too_long_loses_nothing(seen: Window) -> None:
    case = in_review(citizen("citizen"))
    for language in LANGUAGES:
        sign_in(seen, f"clerk-{FIRE}")
        seen.open(f"{DECISION.format(case)}?lang={language}")
        seen.page.context.clear_cookies(name=TOKEN)
        assert pressed(seen) == 401
        looked_at(seen, language, "kept")
    assert seen.complaints == []


def test_what_breaks_is_a_page_too(seen: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "ask", None)
    sign_in(seen, None)
    for language in LANGUAGES:
        assert seen.open(f"/?lang={language}") == 500
        looked_at(seen, language, "broken")
    assert seen.complaints == []
