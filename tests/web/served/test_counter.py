"""The counter: a person in front of a clerk, from the check of who they are to the receipt that they take home."""

import pytest

from tests.functions.api.office import checked, declaration, filed, with_documents
from tests.functions.api.person import Person
from tests.web.look import SEND, Look
from tests.web.served.everybody import each_of, for_everybody
from tests.web.served.papers import on_file
from tests.web.strangers import ODD
from tests.web.window import Window

CLERK = Person("counter", "role:counter")
APPEARANCE = {"proof": "passport", "consent": True}
LOOKS = (
    Look("counter-rows", "/counter", person="counter"),
    Look("counter-new", "/counter/new", person="counter", sent=SEND),
    Look("counter-drafts", "/counter/drafts", person="counter", sent=SEND),
    Look("counter-case", "/counter/cases/{begun}", person="counter"),
    Look("counter-scans", "/counter/cases/{begun}/scans", person="counter", sent=SEND),
    Look("counter-case-handed-in", "/counter/cases/{handed}", person="counter"),
    Look("counter-receipt", "/counter/cases/{handed}/receipt", person="counter"),
)


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """A draft with a paper that was scanned, and a case that was handed in."""
    begun, handed = (filed(CLERK, appearance=APPEARANCE) for _ in range(2))
    scan = CLERK.post(
        f"/cases/{begun}/documents", declaration("premises-layout", filename=f"{ODD.replace('/', '')[:90]}.pdf")
    )
    assert scan.status == 201, scan
    checked(begun, str(scan.body["id"]))
    with_documents(handed)
    answer = CLERK.post(f"/cases/{on_file(handed)}/submission")
    assert answer.status == 202, answer
    return {"begun": begun, "handed": handed}


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    for_everybody(seen, sample, look)
