"""Every role × every route × every stage of a case, against what is written here: denied unless allowed."""

from collections.abc import Mapping

import pytest

from tests.functions.api.office import declaration, evidence, filed, late_acceptance, overdue, with_documents
from tests.functions.api.permissions import OF_A_CASE, PEOPLE, STAGES, expected, kind
from tests.functions.api.routes import routes

IDS = {
    "delegate": "3",
    "card": "fire-safety-red",
    "document": "premises-layout",
    "review": "fire-safety",
    "supplement": "1",
    "visit": "v1",
    "subject": "hours",
}
BODIES: Mapping[str, object] = {
    "inviteDelegate": {"name": "Ms Chen", "may": "act"},
    "amendCase": {"answers": {}},
    "takeOverDraft": {"proof": "passport", "consent": True, "on_behalf_of": "ann"},
    "declareDocument": declaration("premises-layout"),
    "postMessage": {"text": "Hello"},
    "decideAcceptance": {"outcome": "accept"},
    "instructAcceptance": {"text": "answer by Friday"},
    "takeOverAcceptance": {"reason": "three weeks late"},
    "decideReview": {"outcome": "approved"},
    "requestSupplement": {"items": ["say more"]},
    "answerSupplement": {"items": [{"id": "1-1", "note": "here"}]},
    "planInspection": {"at": "2030-01-02T02:00:00Z", "place": "on site"},
    "chooseVisit": {"at": "2030-01-02T02:00:00Z"},
    "declareEvidence": evidence(),
    "reportInspection": {"result": "passed"},
    "transferReview": {"to": "water", "reason": "it is their matter"},
    "giveOpinion": {"outcome": "favourable", "reasons": "all in order"},
    "instructReview": {"text": "answer by Friday"},
    "takeOverReview": {"reason": "three weeks late"},
    "assignReview": {"to": "colleague", "reason": "ill"},
    "appealCard": {"reasons": "it came late"},
    "settleCard": {"outcome": "lifted", "reasons": "it came late"},
    "reopenReview": {"reason": "something was overlooked"},
    "askReconsideration": {"grounds": "it was measured wrongly"},
    "decideReconsideration": {"outcome": "upheld", "reasons": "it was not"},
    "rateCase": {"grade": 1},
    "rectifyRating": {"measures": "the counter opens at eight", "contacted": True},
    "resolveConflict": {"requirement": "22:00", "reasons": "the neighbours"},
    "recordAttendance": {"place": "counter 3", "identity_checked": True, "documents_checked": True},
    "extendReview": {"working_days": 1, "reason": "the laboratory needs longer"},
}


@pytest.mark.parametrize("stage", STAGES)
def test_a_case_is_open_to_exactly_those_who_are_written_here(stage: str) -> None:
    case = _at(stage)
    for operation, method, path in routes():
        if operation in OF_A_CASE:
            place = path.format(case=case, **IDS)
            for name, person in PEOPLE.items():
                # Whoever is let through fails on this version, and leaves the case as it was for the next.
                answer = person.ask(method, place, BODIES.get(operation), if_match='"999"')
                assert kind(answer.status) == expected(operation, name, stage), (operation, name, stage, answer)


@pytest.mark.parametrize(
    "path", ["/cases/{}", "/cases/{}/timeline", "/cases/{}/clocks", "/cases/{}/messages", "/cases/{}/documents/x"]
)
def test_a_foreign_case_and_no_case_look_the_same(path: str) -> None:
    case = _at("in_review")
    foreign, unknown = (PEOPLE["neighbour"].get(path.format(each)) for each in (case, "0123456789abcdef"))
    for answer in (foreign, unknown):
        del answer.body["instance"]
    assert (foreign.status, foreign.body, foreign.headers) == (unknown.status, unknown.body, unknown.headers)


def _at(stage: str) -> str:
    """A case of ann's, filed at the counter, that asks nothing of the tobacco office."""
    case = filed(PEOPLE["filer"], number=1, on_behalf_of="ann")
    with_documents(case)
    for number, name, may in (("1", "delegate", "act"), ("2", "preparer", "prepare")):
        said = {"name": name, "may": may}
        code = PEOPLE["owner"].ask("PUT", f"/cases/{case}/delegates/{number}", said).body["code"]
        assert PEOPLE[name].post("/delegations", {"case": case, "code": code}).status == 200
    if stage == "opinion":
        assert PEOPLE["owner"].post(f"/cases/{case}/opinions").status == 202
    if stage not in ("draft", "opinion"):
        assert PEOPLE["owner"].post(f"/cases/{case}/submission").status == 202
    if stage == "late":
        late_acceptance(case)
    if stage in ("in_review", "escalated"):
        assert PEOPLE["core"].post(f"/cases/{case}/acceptance", {"outcome": "accept"}).status == 200
    if stage == "escalated":
        overdue(case, "fire-safety")
    return case
