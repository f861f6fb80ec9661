"""Several reviews at once: ticked in the list, confirmed one by one, each with its own result."""

import pytest

from tests.functions.api.office import CORE, citizen, clerk, in_review
from tests.web.look import SEND, Look, looked_at
from tests.web.served.everybody import each_of, for_everybody, sign_in
from tests.web.served.papers import on_file
from tests.web.window import Window

STALL, TRADE, CLERK = "street-stall", "trade", f"clerk-{CORE}"
LOOKS = (
    Look("desk-rows", "/desk", person=CLERK),
    Look("load-rows", "/desk/load", person=CLERK),
    Look("decisions", "/desk/decisions?pick={first}&pick={second}&pick={hard}", person=CLERK, sent=SEND),
    Look("decisions-none", "/desk/decisions?pick={hard}", person=CLERK),
)


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """What a tick stands for: two simple reviews, and one that is not."""
    person = citizen("citizen")
    first, second = (on_file(in_review(person, STALL)) for _ in range(2))
    hard = in_review(person)
    return {
        "first": f"{first}/{TRADE}/{STALL}",
        "second": f"{second}/{TRADE}/{STALL}",
        "hard": f"{hard}/food-permit/open-restaurant",
    }


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    for_everybody(seen, sample, look)


def test_each_has_its_own_result(seen: Window, sample: dict[str, str]) -> None:
    sign_in(seen, CLERK)
    seen.open("/desk?lang=en")
    case = sample["first"].split("/")[0]
    assert clerk(CORE, "somebody-else").post(f"/cases/{case}/reviews/{TRADE}/claim").status == 200
    for each in (sample["first"], sample["second"]):
        seen.page.check(f"input[value='{each}']")
    with seen.page.expect_navigation():
        seen.page.click("button[value=claim]")
    assert seen.page.locator("main .govuk-tag--green").count() == 1
    assert seen.page.locator("main .govuk-tag--yellow").count() == 1
    looked_at(seen, "en", "bulk-results")
    assert seen.complaints == []
