"""Every role × every route × every stage of a case, against what is written here: denied unless allowed."""

from collections.abc import Iterator, Mapping

import pytest

from api.app import app
from api.view import View
from onestop.identity import TABLE
from tests.functions.api.office import (
    CORE,
    RESTAURANT,
    clerk,
    declaration,
    evidence,
    filed,
    late_acceptance,
    overdue,
    with_documents,
)
from tests.functions.api.person import Person

PEOPLE: Mapping[str, Person] = {
    "anyone": Person(None),
    "owner": Person("ann"),
    "neighbour": Person("ben"),
    "filer": Person("counter-1", "role:counter"),
    "other counter": Person("counter-2", "role:counter"),
    "core": clerk(CORE),
    "reviewer": clerk("fire-rescue"),
    "superior": clerk("people-government"),
    "not required": clerk("tobacco"),
    "uninvolved": clerk("health"),
    "supervisor": Person("supervisor-1", "role:supervisor"),
    "operator": Person("operator-1", "role:operator"),
    "unknown role": Person("stranger-1", "role:emperor"),
}
STAGES = ("draft", "opinion", "submitted", "late", "in_review", "escalated")
KNOW: Mapping[str, set[str]] = {
    "draft": {"owner", "filer", "supervisor"},
    "opinion": {"owner", "filer", "supervisor", "core", "reviewer"},
    "submitted": {"owner", "filer", "supervisor", "core"},
    "late": {"owner", "filer", "supervisor", "core", "superior"},
    "in_review": {"owner", "filer", "supervisor", "core", "reviewer"},
    "escalated": {"owner", "filer", "supervisor", "core", "reviewer", "superior"},
}
"""Who may know that the case exists; to everybody else there is no such case."""
PUBLIC = {
    "listServices", "readService", "assessService", "readLicence", "readKeys", "readPublicStatistics",
    "readSpecification", "readStatusList", "listAnsweredQuestions", "listEvents",
}  # fmt: skip
COLLECTIONS: Mapping[str, set[str]] = {
    "createCase": {"owner", "neighbour", "filer", "other counter"},
    "listCases": {"owner", "neighbour", "filer", "other counter"},
    "listFiled": {"filer", "other counter"},
    "listQuestions": {
        "owner",
        "neighbour",
        "filer",
        "other counter",
        "core",
        "reviewer",
        "superior",
        "not required",
        "uninvolved",
        "supervisor",
        "operator",
    },
    "readPreferences": {"owner", "neighbour"},
    "choosePreferences": {"owner", "neighbour"},
    "listReconsiderations": {"core", "reviewer", "superior", "not required", "uninvolved", "supervisor"},
    "listRenewals": {"core", "reviewer", "superior", "not required", "uninvolved", "supervisor"},
    "readStatistics": {"core", "reviewer", "superior", "not required", "uninvolved", "supervisor"},
    "listReviews": {"core", "reviewer", "superior", "not required", "uninvolved", "supervisor"},
    "listOpenClocks": {"supervisor"},
    "listSupervised": {"supervisor"},
    "listCoordinated": {"core", "reviewer", "superior", "not required", "uninvolved", "supervisor"},
    "readLoad": {"core", "reviewer", "superior", "not required", "uninvolved", "supervisor"},
    "listClerks": {"core", "reviewer", "superior", "not required", "uninvolved", "supervisor"},
    "listCards": {"core", "reviewer", "superior", "not required", "uninvolved", "supervisor"},
}
"""Operations without a case, and who may call them."""
OF_A_LICENCE = {
    "suspendLicence", "reinstateLicence", "revokeLicence", "renewLicence", "decideRenewal", "readLicencePdf",
}  # fmt: skip
"""Operations on a licence: who may call them stands in `test_orders`, `test_renewals` and `test_printing`."""
OF_A_QUESTION = {"askQuestion", "readQuestion", "answerQuestion", "withdrawQuestion"}
"""Operations on a question: who may call them stands in `test_questions`."""
APPLICANTS = {"owner", "filer"}
OF_A_CASE: Mapping[str, set[str]] = {
    "readCase": {*APPLICANTS, "supervisor", "core", "reviewer", "superior"},
    "readTimeline": {*APPLICANTS, "supervisor", "core", "reviewer", "superior"},
    "readClocks": {*APPLICANTS, "supervisor", "core", "reviewer", "superior"},
    "amendCase": APPLICANTS,
    "takeOverDraft": {"filer", "other counter"},
    "declareDocument": APPLICANTS,
    "listKnown": APPLICANTS,
    "submitCase": APPLICANTS,
    "withdrawCase": APPLICANTS,
    "readDocument": {*APPLICANTS, "core", "reviewer", "superior"},
    "listMessages": {*APPLICANTS, "core", "reviewer", "superior"},
    "postMessage": {*APPLICANTS, "core", "reviewer", "superior"},
    "listNotifications": {*APPLICANTS, "supervisor"},
    "decideAcceptance": {"core"},
    "instructAcceptance": {"superior"},
    "takeOverAcceptance": {"superior"},
    "claimReview": {"reviewer"},
    "releaseReview": {"reviewer"},
    "decideReview": {"reviewer"},
    "requestSupplement": {"reviewer"},
    "answerSupplement": APPLICANTS,
    "planInspection": {"reviewer"},
    "chooseVisit": APPLICANTS,
    "declareEvidence": {"reviewer"},
    "reportInspection": {"reviewer"},
    "recordAttendance": {"reviewer", "filer"},
    "extendReview": {"reviewer", "superior"},
    "transferReview": {"reviewer", "superior"},
    "listRelatedLicences": {"reviewer", "superior"},
    "assignReview": {"reviewer", "supervisor"},
    "askOpinions": APPLICANTS,
    "giveOpinion": {"reviewer"},
    "instructReview": {"superior"},
    "takeOverReview": {"superior"},
    "readCard": {"reviewer", "supervisor"},
    "appealCard": {"reviewer"},
    "settleCard": {"supervisor"},
    "reopenReview": {"core"},
    "resolveConflict": {"core"},
    "askReconsideration": APPLICANTS,
    "withdrawReconsideration": APPLICANTS,
    "decideReconsideration": set(),
    "rateCase": APPLICANTS,
    "rectifyRating": {"core"},
}
"""Operations on a case, and who of those who know it may call them."""
ON_A_REVIEW = {
    "claimReview", "releaseReview", "decideReview", "requestSupplement", "planInspection", "reportInspection",
    "declareEvidence", "recordAttendance",
    "extendReview", "transferReview", "reopenReview", "instructReview", "takeOverReview",
    "assignReview", "listRelatedLicences",
}  # fmt: skip
ON_A_CARD = {"readCard", "appealCard", "settleCard"}
"""Of what is late: nobody else was given a card."""
ODD: Mapping[tuple[str, str, str], int | str] = {
    # asked for its approval before anything is escalated
    ("superior", "extendReview", "in_review"): "yes",
    # a review was escalated to it, the acceptance was not
    ("superior", "instructAcceptance", "escalated"): 403,
    ("superior", "takeOverAcceptance", "escalated"): 403,
    # ann says the number, and who she is
    **{("other counter", "takeOverDraft", stage): "yes" for stage in STAGES},
}
"""Who may where the two tables above do not say it."""
IDS = {
    "card": "fire-safety-red",
    "document": "premises-layout",
    "review": "fire-safety",
    "supplement": "1",
    "visit": "v1",
    "subject": "hours",
}
BODIES: Mapping[str, object] = {
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


def routes() -> Iterator[tuple[str, str, str]]:
    """Operation, method and path of every route there is."""
    for path, entries in app.routes.items():
        for method, entry in entries.items():
            assert isinstance(entry.view_function, View)
            yield entry.view_function.operation.id, method, path


def test_every_route_has_a_row_and_every_row_a_route() -> None:
    named = [operation for operation, _, _ in routes()]
    assert len(named) == len(set(named))
    assert set(named) == set(TABLE) == {*PUBLIC, *COLLECTIONS, *OF_A_LICENCE, *OF_A_QUESTION, *OF_A_CASE}


@pytest.mark.parametrize("stage", STAGES)
def test_a_case_is_open_to_exactly_those_who_are_written_here(stage: str) -> None:
    case = _at(stage)
    for operation, method, path in routes():
        if operation in OF_A_CASE:
            place = path.format(case=case, **IDS)
            for name, person in PEOPLE.items():
                # Whoever is let through fails on this version, and leaves the case as it was for the next.
                answer = person.ask(method, place, BODIES.get(operation), if_match='"999"')
                assert _kind(answer.status) == _expected(operation, name, stage), (operation, name, stage, answer)


def test_what_is_not_about_a_case_goes_by_the_role() -> None:
    for operation, method, path in routes():
        if operation in COLLECTIONS:
            for name, person in PEOPLE.items():
                place = path.format(department=_department(name)) + _query(operation, name)
                found = person.ask(method, place, _body(operation, name)).status
                allowed = name in COLLECTIONS[operation]
                assert _kind(found) == ("yes" if allowed else 401 if name == "anyone" else 403), (operation, name)


def test_what_is_public_asks_nobody_who_they_are() -> None:
    for operation, method, path in routes():
        if operation in PUBLIC:
            place = path.format(service=RESTAURANT, licence="none", list="none")
            assert {person.ask(method, place).status not in (401, 403) for person in PEOPLE.values()} == {True}


def test_another_departments_work_list_is_closed() -> None:
    assert PEOPLE["reviewer"].get("/reviews?department=water").status == 403
    assert PEOPLE["reviewer"].get("/reviews").status == 200
    assert PEOPLE["supervisor"].get("/reviews?department=water").status == 200
    assert PEOPLE["supervisor"].get("/reviews").status == 400
    assert PEOPLE["supervisor"].get("/reviews?department=elves").status == 400


@pytest.mark.parametrize(
    "path", ["/cases/{}", "/cases/{}/timeline", "/cases/{}/clocks", "/cases/{}/messages", "/cases/{}/documents/x"]
)
def test_a_foreign_case_and_no_case_look_the_same(path: str) -> None:
    case = _at("in_review")
    foreign, unknown = (PEOPLE["neighbour"].get(path.format(each)) for each in (case, "0123456789abcdef"))
    for answer in (foreign, unknown):
        del answer.body["instance"]
    assert (foreign.status, foreign.body, foreign.headers) == (unknown.status, unknown.body, unknown.headers)


def test_only_an_id_token_signs_in() -> None:
    assert Person("ann", token_use="access").get("/cases").status == 401
    assert Person("").get("/cases").status == 401


def _at(stage: str) -> str:
    """A case of ann's, filed at the counter, that asks nothing of the tobacco office."""
    case = filed(PEOPLE["filer"], number=1, on_behalf_of="ann")
    with_documents(case)
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


def _expected(operation: str, name: str, stage: str) -> int | str:
    if name == "anyone":
        return 401
    if (name, operation, stage) in ODD:
        return ODD[name, operation, stage]
    if name == "core" and stage == "opinion" and operation in ("decideAcceptance", "resolveConflict", "rectifyRating"):
        return 403  # it sees the draft as an adviser, nothing was handed in yet
    if operation == "giveOpinion" and stage != "opinion":
        return 404
    if operation in ON_A_CARD and stage != "escalated":
        return 404
    if name not in KNOW[stage] or (operation in ON_A_REVIEW and stage not in ("in_review", "escalated")):
        return 404
    return "yes" if name in OF_A_CASE[operation] else 403


def _kind(status: int) -> int | str:
    return status if status in (401, 403, 404) else "yes"


def _query(operation: str, name: str) -> str:
    if operation in ("listReviews", "listRenewals", "listReconsiderations", "listCards"):
        return f"?department={_department(name)}"
    return "?on_behalf_of=ann" if operation == "listCases" and "counter" in _roles(name) else ""


def _department(name: str) -> str:
    others = {"not required": "tobacco", "superior": "people-government"}
    return {"core": CORE, "reviewer": "fire-rescue", **others}.get(name, "health")


def _body(operation: str, name: str) -> object:
    if operation != "createCase":
        return None
    return {"service": RESTAURANT} | ({"on_behalf_of": "ann"} if "counter" in _roles(name) else {})


def _roles(name: str) -> str:
    return "counter" if name in ("filer", "other counter") else ""
