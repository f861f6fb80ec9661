"""What somebody sees of their cases, from handing in to the licence."""

from datetime import UTC, datetime

import pytest

from onestop import store
from onestop.notices import Notice, Part
from tests.functions.api.office import citizen, clerk, filed, in_review, submitted
from tests.functions.portal.brought_about import FIRE, REVIEW, licensed
from tests.web.look import SEND, Look
from tests.web.served.everybody import each_of, for_everybody
from tests.web.served.papers import on_file
from tests.web.strangers import ODD
from tests.web.window import Window

APPROVED = "case-approved"
ANN = "citizen"
LOOKS = (
    Look("cases", "/cases", person=ANN),
    Look("cases-none", "/cases", person="neighbour"),
    Look("case-handed-in", "/cases/{handed}", person=ANN),
    Look("case-open", "/cases/{open}", person=ANN),
    Look("case", f"/cases/{APPROVED}", person=ANN),
    Look("answers", "/cases/{open}/answers", person=ANN),
    Look("receipt", "/cases/{handed}/receipt", person=ANN),
    Look("reckoning", "/cases/{open}/clocks", person=ANN),
    Look("timeline", f"/cases/{APPROVED}/timeline", person=ANN),
    Look("mails", "/cases/{handed}/mails", person=ANN),
    Look("mails-none", "/cases/{open}/mails", person=ANN),
    Look("messages", "/cases/{open}/messages", person=ANN, sent=SEND),
    Look("withdrawal", "/cases/{open}/withdrawal", person=ANN),
    Look("rating", f"/cases/{APPROVED}/rating", person=ANN, sent=SEND),
    Look("renewal", f"/cases/{APPROVED}/licences/{{licence}}/renewal", person=ANN),
    Look("reconsideration-none", "/cases/{open}/reconsideration", person=ANN),
    Look("wallet", "/licences/{licence}/wallet", person=ANN),
    Look("holder", "/my/licences", person=ANN),
    Look("holder-none", "/my/licences", person="neighbour"),
    Look("joining", "/my/receipt", person=ANN, sent=SEND),
    Look("session", "/session", person=ANN),
    Look("session-over", "/session", 401),
    Look("preferences", "/preferences", person=ANN),
)


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """Cases that were handed in, are in review, and were approved."""
    person, fire = citizen(ANN), clerk(FIRE)
    handed, under_way = submitted(person, number=1), on_file(in_review(person), ODD[:150])
    notice = Notice(handed, "open-restaurant", 1, "2026-11-20T04:00:00Z", (Part("case.submitted", {}),))
    assert store.claim(notice, "en", "sent", datetime.now(UTC)) == "claimed"
    for writer in (person, fire):
        assert writer.post(f"/cases/{under_way}/messages", {"text": f"{ODD}\n{ODD}"}).status == 201
    assert fire.post(f"/cases/{under_way}/reviews/{REVIEW}/claim").status == 200
    filed(person, "street-stall")
    return {"handed": handed, "open": under_way, "licence": licensed(APPROVED)}


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    for_everybody(seen, sample, look)
