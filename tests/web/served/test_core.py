"""What only the core department does: conflicts are settled, answers sent back, limits extended."""

import pytest

from tests.functions.api.office import CORE, citizen, clerk, decided, in_review
from tests.functions.portal.brought_about import conflicting
from tests.web.look import SEND, Look
from tests.web.served.everybody import each_of, for_everybody
from tests.web.served.papers import on_file
from tests.web.strangers import ODD
from tests.web.window import Window

CLERK, DESK = f"clerk-{CORE}", "/desk/cases"
LOOKS = (
    Look("case-whole", f"{DESK}/{{conflict}}", person=CLERK),
    Look("case-whole-settled", f"{DESK}/{{settled}}", person=CLERK),
    Look("desk-conflicts", "/desk?status=conflict", person=CLERK),
    Look("conflict", f"{DESK}/{{conflict}}/conflicts/opening-hours", person=CLERK, sent=SEND),
    Look("conflict-settled", f"{DESK}/{{settled}}/conflicts/opening-hours", person=CLERK),
    Look("reopening", f"{DESK}/{{conflict}}/reviews/fire-safety/reopening", person=CLERK, sent=SEND),
    Look("case-whole-reopened", f"{DESK}/{{reopened}}", person=CLERK),
    Look("review-reopened", f"{DESK}/{{reopened}}/reviews/fire-safety", person="clerk-fire-rescue"),
    Look("review-decided", f"{DESK}/{{conflict}}/reviews/fire-safety", person="clerk-fire-rescue"),
    Look("extension", f"{DESK}/{{reopened}}/reviews/food-permit/extension", person=CLERK, sent=SEND),
)


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """A conflict that stands, one that is settled, and an answer that was sent back."""
    person, core = citizen("citizen"), clerk(CORE)
    conflict, settled = conflicting(person, f"Until 22:00 {ODD[:150]}", "Until midnight"), conflicting(person)
    said = {"requirement": "Until 22:00", "reasons": [ODD]}
    answer = core.post(f"/cases/{settled}/conflicts/opening-hours/resolution", said)
    assert answer.status == 200, answer
    reopened = in_review(person)
    decided(reopened, "fire-safety", "approved_with_conditions", conditions=[ODD, "Two exits"])
    answer = core.post(f"/cases/{reopened}/reviews/fire-safety/reopening", {"reason": ODD})
    assert answer.status == 200, answer
    claimed = clerk(CORE, "somebody").post(f"/cases/{reopened}/reviews/food-permit/claim")
    assert claimed.status == 200, claimed
    return {"conflict": on_file(conflict), "settled": settled, "reopened": on_file(reopened)}


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    for_everybody(seen, sample, look)
