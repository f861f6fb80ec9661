"""A document that the government has issued is not asked for: what is on file stands in, and reviewers see which."""

from dataclasses import replace
from typing import Any

import pytest

from onestop import store
from onestop.cases import Change, Licence
from onestop.events import Event
from tests.functions.api.office import citizen, clerk, filed, with_documents
from tests.functions.api.person import Person
from tests.store.restaurants import NOW, approved

SERVICE, WANTED = "construction-permit", "owner-licence"
ANN = citizen("citizen")


def registered(status: Any = "valid") -> None:
    """The citizen's business licence, from a case of theirs."""
    licence = Licence("lic-1", "business-licence", "r", "market-regulation", NOW, None, "signed", status)
    event = Event("licence.issued", "system", {})
    store.apply("case-1", lambda case: Change(replace(case, licences={licence.id: licence}), (event,)), NOW)


@pytest.fixture
def draft() -> str:
    """A construction with every document but the owner's licence, which is on file."""
    approved()
    registered()
    return begun(ANN)


def begun(applicant: Person) -> str:
    case = filed(applicant, SERVICE)
    with_documents(case, but=WANTED)
    return case


def asked(applicant: Person, case: str) -> list[str]:
    answer = applicant.post(f"/cases/{case}/submission")
    assert answer.status == 422, answer
    return [each["pointer"] for each in answer.body["errors"]]


def test_what_is_on_file_is_said_and_not_asked_for(draft: str) -> None:
    (known,) = ANN.get(f"/cases/{draft}/known").body["items"]
    assert (known["requirement"], known["licence"]) == (WANTED, "lic-1")
    answer = ANN.post(f"/cases/{draft}/submission")
    assert (answer.status, [each["licence"] for each in answer.body["known"]]) == (202, ["lic-1"])
    told = [
        each["data"] for each in ANN.get(f"/cases/{draft}/timeline").body["items"] if each["type"] == "document.known"
    ]
    assert told == [
        {"requirement": WANTED, "licence": "lic-1", "type": "business-licence", "issuer": "market-regulation"}
    ]
    assert [each["licence"] for each in ANN.get(f"/cases/{draft}/known").body["items"]] == ["lic-1"]


def test_only_who_may_see_the_document_sees_what_stands_in_for_it(draft: str) -> None:
    ANN.post(f"/cases/{draft}/submission")
    core = clerk("buildings")
    assert [each["licence"] for each in core.get(f"/cases/{draft}").body["known"]] == ["lic-1"]
    assert core.post(f"/cases/{draft}/acceptance", {"outcome": "accept"}).status == 200
    assert clerk("planning").get(f"/cases/{draft}").body["known"] == []
    assert core.get(f"/cases/{draft}/known").status == 403
    assert citizen("ben").get(f"/cases/{draft}/known").status == 404


@pytest.mark.parametrize("status", ["suspended", "revoked"])
def test_a_licence_that_does_not_hold_does_not_count(draft: str, status: str) -> None:
    registered(status)
    assert ANN.get(f"/cases/{draft}/known").body["items"] == []
    assert asked(ANN, draft) == [f"/documents/{WANTED}"]


def test_nobody_elses_licence_counts() -> None:
    approved()
    registered()
    assert asked(citizen("ben"), begun(citizen("ben"))) == [f"/documents/{WANTED}"]
