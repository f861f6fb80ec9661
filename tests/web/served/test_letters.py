"""Letters in which something is asked of the applicant, and visits: before and after they were answered."""

import pytest

from tests.functions.api.office import citizen, in_review
from tests.functions.api.test_visits import ORDER, kept, planned, reported
from tests.functions.portal.brought_about import letter
from tests.web.look import SEND, Look
from tests.web.served.everybody import each_of, for_everybody
from tests.web.strangers import ODD
from tests.web.window import Window

LOOKS = (
    Look("letter", "/cases/{asked}/supplements/1", person="citizen", sent=SEND),
    Look("letter-document", "/cases/{asked}/requirements/premises-layout?letter=1", person="citizen", sent=SEND),
    Look("letter-case", "/cases/{asked}", person="citizen"),
    Look("letter-answered", "/cases/{answered}/supplements/1", person="citizen"),
    Look("rectification", "/cases/{ordered}/supplements/1", person="citizen", sent=SEND),
)


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """Cases of which something is asked, one of them by a visit that failed."""
    asked, answered, ordered = (in_review(citizen("citizen")) for _ in range(3))
    letter(asked, "/answers/exits", "/documents/premises-layout", "", detail=ODD)
    page = letter(answered, "/answers/exits", "/answers/fuel")
    _answer(page)
    planned(ordered)
    kept(ordered)
    assert reported(ordered, **ORDER, notes=ODD).status == 200
    return {"asked": asked, "answered": answered, "ordered": ordered}


def _answer(page: str) -> None:
    case, number = page.split("/")[2], page.split("/")[4]
    person = citizen("citizen")
    (found,) = person.get(f"/cases/{case}").body["supplements"]
    said = [{"id": each["id"], "note": ODD} for each in found["items"]]
    assert person.post(f"/cases/{case}/supplements/{number}/response", {"items": said}).status == 200


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    for_everybody(seen, sample, look)
