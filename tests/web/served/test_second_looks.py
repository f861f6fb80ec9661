"""Refusals looked at again, licences renewed, bad grades put right, drafts of which somebody is asked in advance."""

import pytest

from tests.functions.api.office import CORE, citizen, clerk, filed
from tests.functions.api.test_opinions import GIVEN, asked
from tests.functions.portal.brought_about import contested, rated, refused, renewing
from tests.web.look import SEND, Look
from tests.web.served.everybody import each_of, for_everybody
from tests.web.served.papers import on_file
from tests.web.strangers import ODD
from tests.web.window import Window

DESK, MAYOR, SIGNS, FIRE = "/desk/cases", "clerk-people-government", "clerk-urban-management", "clerk-fire-rescue"
OFFICER = f"clerk-{CORE}"
LOOKS = (
    Look("case-refused", "/cases/{refused}", person="citizen"),
    Look("contesting", "/cases/{refused}/reconsideration", person="citizen", sent=SEND),
    Look("contested", "/cases/{contested}/reconsideration", person="citizen"),
    Look("judged", "/cases/{judged}/reconsideration", person="citizen"),
    Look("desk-reconsiderations-rows", "/desk/reconsiderations", person=MAYOR),
    Look("ruling", f"{DESK}/{{contested}}/reconsideration", person=MAYOR, sent=SEND),
    Look("ruling-given", f"{DESK}/{{judged}}/reconsideration", person=MAYOR),
    Look("renewal-asked", "/cases/{renewing}/licences/{licence}/renewal", person="citizen"),
    Look("desk-renewals-rows", "/desk/renewals", person=SIGNS),
    Look("renewal-answer", f"{DESK}/{{renewing}}/licences/{{licence}}/renewal", person=SIGNS, sent=SEND),
    Look("desk-ratings-rows", "/desk/ratings", person=OFFICER),
    Look("desk-rating", f"{DESK}/{{bad}}/rating", person=OFFICER, sent=SEND),
    Look("desk-rating-over", f"{DESK}/{{mended}}/rating", person=OFFICER),
    Look("desk-rating-good", f"{DESK}/{{good}}/rating", person=OFFICER),
    Look("desk-opinions", "/desk?status=opinion", person=FIRE),
    Look("opinion", f"{DESK}/{{opinion}}/opinions/fire-safety", person=FIRE, sent=SEND),
    Look("opinions-incomplete", "/cases/{begun}/opinions", person="citizen", sent=SEND),
    Look("opinions-asked", "/cases/{opinion}/opinions", person="citizen"),
    Look("opinions-given", "/cases/{given}/opinions", person="citizen"),
)


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """A refusal that is contested and one that was judged; a sign whose licence ends; grades; drafts shown before."""
    person = citizen("citizen")
    judged, (renewed, licence) = contested(person, ODD), renewing(person)
    ruling = {"outcome": "upheld", "reasons": [ODD]}
    answer = clerk("people-government").post(f"/cases/{judged}/reconsideration/decision", ruling)
    assert answer.status == 200, answer
    given = asked("citizen")
    answer = clerk("fire-rescue").post(f"/cases/{given}/opinions/fire-safety", {**GIVEN, "reasons": ODD})
    assert answer.status == 200, answer
    bad, mended, good = (rated(person, grade, ODD) for grade in (1, 2, 4))
    answer = clerk(CORE).post(f"/cases/{mended}/rating/rectification", {"measures": ODD, "contacted": True})
    assert answer.status == 200, answer
    return {
        "bad": bad,
        "mended": mended,
        "good": good,
        "refused": refused(person, ODD),
        "contested": on_file(contested(person, ODD)),
        "judged": judged,
        "renewing": renewed,
        "licence": licence,
        "begun": filed(person),
        "opinion": on_file(asked("citizen")),
        "given": given,
    }


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    for_everybody(seen, sample, look)
