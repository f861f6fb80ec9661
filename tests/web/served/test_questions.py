"""Questions about a service: asked, answered, refused."""

import pytest

from tests.functions.api.office import CORE, citizen, clerk
from tests.web.look import SEND, Look
from tests.web.served.everybody import each_of, for_everybody
from tests.web.strangers import ODD
from tests.web.window import Window

CLERK, SERVICE = f"clerk-{CORE}", "open-restaurant"
PLACE = f"/services/{SERVICE}/questions"
LOOKS = (
    Look("questions-rows", PLACE),
    Look("questions-nothing", f"{PLACE}?q=elephant"),
    Look("ask", f"{PLACE}/new", person="citizen", sent=SEND),
    Look("own-questions-rows", "/questions", person="citizen"),
    Look("desk-questions-rows", "/desk/questions", person=CLERK),
    Look("question-open", "/desk/questions/{open}", person=CLERK, sent="form[action$='/answer'] button"),
    Look("question-private", "/desk/questions/{private}", person=CLERK),
    Look("question-answered", "/desk/questions/{answered}", person=CLERK),
    Look("question-withdrawn", "/desk/questions/{withdrawn}", person=CLERK),
)


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """A question in each state."""
    found = {name: _asked(name != "private") for name in ("open", "private", "answered", "withdrawn")}
    desk = clerk(CORE)
    answer = desk.post(f"/questions/{found['answered']}/answer", {"text": f"Yes.\n{ODD}", "publish": True})
    assert answer.status == 200, answer
    answer = desk.post(f"/questions/{found['withdrawn']}/withdrawal", {"reason": ODD})
    assert answer.status == 200, answer
    return found


def _asked(public: bool) -> str:
    said = {"text": f"Is a terrace possible? {ODD}\nAnd a second one?", "public": public}
    answer = citizen("citizen").post(f"/services/{SERVICE}/questions", said)
    assert answer.status == 201, answer
    return str(answer.body["id"])


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    for_everybody(seen, sample, look)
