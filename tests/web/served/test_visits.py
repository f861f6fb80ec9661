"""Visits and what is done in person: planned, photographed, reported, recorded."""

import pytest

from tests.functions.api.office import CORE, checked, citizen, clerk, evidence, in_review
from tests.functions.api.test_visits import kept, planned, reported
from tests.functions.portal.brought_about import FIRE, PRESENT, REVIEW, awaited_in_person
from tests.web.look import SEND, Look
from tests.web.served.everybody import each_of, for_everybody
from tests.web.served.papers import on_file
from tests.web.strangers import ODD
from tests.web.window import Window

DESK, CLERK, HEALTH = "/desk/cases", f"clerk-{FIRE}", "clerk-health"
PAGE = f"{DESK}/{{}}/reviews/{REVIEW}"
LOOKS = (
    Look("inspection", PAGE.format("{open}") + "/inspection", person=CLERK, sent=SEND),
    Look("visit", "/cases/{planned}/visits/{visit}", person="citizen", sent=SEND),
    Look("review-visited", PAGE.format("{planned}"), person=CLERK),
    Look("evidence", PAGE.format("{visited}") + "/evidence", person=CLERK, sent=SEND),
    Look("inspection-report", PAGE.format("{visited}") + "/inspection-report", person=CLERK, sent=SEND),
    Look("review-reported", PAGE.format("{reported}"), person=CLERK),
    Look("case-reported", "/cases/{reported}", person="citizen"),
    Look("clocks-reported", f"{DESK}/{{reported}}/clocks", person=f"clerk-{CORE}"),
    Look("attendance", f"{DESK}/{{awaited}}/reviews/{PRESENT}/attendance", person=HEALTH, sent=SEND),
    Look("review-attended", f"{DESK}/{{attended}}/reviews/{PRESENT}", person=HEALTH),
)


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """A visit at each of its stages, with photographs; somebody who must come, and who came."""
    person = citizen("citizen")
    found = {name: in_review(person) for name in ("open", "planned", "visited", "reported")}
    (visit,) = planned(found["planned"], place=ODD[:200]).body["visits"]
    photos = {name: _photographed(found[name]) for name in ("visited", "reported")}
    assert reported(found["reported"], documents=photos["reported"], notes=ODD).status == 200
    for case in found.values():
        on_file(case)
    awaited, attended = awaited_in_person(person), awaited_in_person(person)
    came = {"place": "Counter 3", "identity_checked": True, "documents_checked": True}
    assert clerk("health").post(f"/cases/{attended}/reviews/{PRESENT}/attendance", came).status == 200
    return {**found, "visit": str(visit["id"]), "awaited": awaited, "attended": on_file(attended)}


def _photographed(case: str) -> list[str]:
    """Two pictures of a visit whose date has come."""
    planned(case)
    kept(case)
    files = f"/cases/{case}/reviews/{REVIEW}/documents"
    names = ("廚房.jpg", f"{'非常長的檔案名稱' * 12} مطعم 👩‍👩‍👧‍👦.jpg")
    found = [str(clerk(FIRE).post(files, evidence(filename=each)).body["id"]) for each in names]
    for each in found:
        checked(case, each)
    return found


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    for_everybody(seen, sample, look)
