"""What supervision sees: every open clock, the clocks of a case, and figures."""

import pytest

from tests.functions.api.office import citizen, in_review, submitted
from tests.functions.portal.counts import YEAR, count
from tests.web.look import Look
from tests.web.served.everybody import each_of, for_everybody
from tests.web.window import Window

BOSS = "supervisor"
LOOKS = (
    Look("open-clocks", "/supervision", person=BOSS),
    Look("supervision", "/supervision?department=fire-rescue", person=BOSS),
    Look("supervision-none", "/supervision?region=hong-kong", person=BOSS),
    Look("case-clocks", "/supervision/cases/{open}", person=BOSS),
    Look("case-clocks-handed-in", "/supervision/cases/{handed}", person=BOSS),
    Look("cards", "/supervision/cards", person=BOSS),
    Look("figures", f"/supervision/statistics?{YEAR}", person=BOSS),
    Look("figures-by-service", f"/supervision/statistics?by=service&{YEAR}", person=BOSS),
    Look("figures-none", "/supervision/statistics?from=2020-01&to=2020-12", person=BOSS),
    Look("figures-wrong", "/supervision/statistics?from=soon", 422, BOSS),
)


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """Cases whose clocks run, and what was counted."""
    count()
    person = citizen("citizen")
    return {"open": in_review(person), "handed": submitted(person)}


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    for_everybody(seen, sample, look)
