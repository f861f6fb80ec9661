"""A department's pages: its lists, with nothing and with rows, and the forms about a case and a review."""

import pytest

from tests.functions.api.office import CORE, citizen, clerk, in_review, submitted
from tests.functions.portal.brought_about import FIRE, REVIEW
from tests.web.look import SEND, Look
from tests.web.served.everybody import each_of, for_everybody
from tests.web.served.papers import on_file
from tests.web.strangers import ODD
from tests.web.window import Window

FIREMAN, OFFICER, NOBODY = f"clerk-{FIRE}", f"clerk-{CORE}", "clerk-health"
CASE = "/desk/cases/{open}"
FORMS = ("decision", "supplement", "transfer", "assignment")
LOOKS = (
    Look("desk", "/desk?status=submitted", person=OFFICER),
    Look("desk-open", "/desk", person=FIREMAN),
    Look("desk-blocked", "/desk?status=blocked", person="clerk-urban-management"),
    Look("desk-mine", "/desk?status=mine&due=week", person=FIREMAN),
    Look("desk-none", "/desk", person=NOBODY),
    Look("acceptance", "/desk/cases/{handed}/acceptance", person=OFFICER, sent=SEND),
    Look("acceptance-over", f"{CASE}/acceptance?document=food-safety-rules", person=OFFICER),
    Look("review", f"{CASE}/reviews/{REVIEW}", person=FIREMAN),
    *(Look(each, f"{CASE}/reviews/{REVIEW}/{each}", person=FIREMAN, sent=SEND) for each in FORMS),
    Look("desk-messages", f"{CASE}/messages", person=FIREMAN, sent=SEND),
    Look("desk-clocks", f"{CASE}/clocks", person=FIREMAN),
    Look("coordination", "/desk/coordination", person=OFFICER),
    Look("coordination-none", "/desk/coordination", person=NOBODY),
    Look("load", "/desk/load", person=FIREMAN),
    Look("desk-cards-none", "/desk/cards", person=NOBODY),
    Look("desk-reconsiderations", "/desk/reconsiderations", person=NOBODY),
    Look("desk-renewals", "/desk/renewals", person=NOBODY),
    Look("desk-ratings", "/desk/ratings", person=NOBODY),
    Look("desk-questions", "/desk/questions", person=NOBODY),
)


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """A case that awaits acceptance, and one in review, of somebody with a strange name."""
    person = citizen("citizen")
    handed, under_way = on_file(submitted(person), ODD[:150]), on_file(in_review(person))
    assert person.post(f"/cases/{under_way}/messages", {"text": ODD}).status == 201
    assert clerk(FIRE).post(f"/cases/{under_way}/reviews/{REVIEW}/claim").status == 200
    return {"handed": handed, "open": under_way}


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    for_everybody(seen, sample, look)
