"""The counter: it files for a person in front of it, with an account or without, and takes a draft of theirs over."""

from collections.abc import Iterator

import boto3
import pytest

from onestop import store
from onestop.sdk import client
from onestop.surroundings import surroundings
from tests.functions.api.office import RESTAURANT, citizen, declaration, filed, with_documents
from tests.functions.api.person import Person

CHECK = {"proof": "identity_card", "consent": True}


@pytest.fixture
def ann(monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    """A citizen whose account is called `ann-lee`."""
    client.cache_clear()
    people = boto3.client("cognito-idp", region_name="us-east-1")
    pool = people.create_user_pool(PoolName="people")["UserPool"]["Id"]
    monkeypatch.setenv("ONESTOP_USER_POOL", pool)
    surroundings.cache_clear()
    told = people.admin_create_user(UserPoolId=pool, Username="ann-lee")["User"]["Attributes"]
    yield Person(next(each["Value"] for each in told if each["Name"] == "sub"))
    client.cache_clear()


def counter(name: str = "counter-1") -> Person:
    return Person(name, "role:counter")


def new(**more: object) -> dict[str, object]:
    return {"service": RESTAURANT, "appearance": CHECK, **more}


def test_it_files_for_whoever_has_no_account() -> None:
    answer = counter().post("/cases", new())
    case = answer.body["id"]
    assert answer.body["applicant"].startswith("walk-in:")
    (check,) = answer.body["appearances"]
    assert (check["proof"], check["grade"]) == ("identity_card", "B")
    assert store.load(case).appearances[0].clerk == "counter-1"
    events = counter().get(f"/cases/{case}/timeline").body["items"]
    assert [(each["type"], each["actor"]) for each in events] == [
        ("case.created", "counter"),
        ("counter.identified", "counter"),
    ]
    assert counter("counter-2").get(f"/cases/{case}").status == 404
    assert counter("counter-2").get("/counter/cases").body["items"] == []
    assert [each["id"] for each in counter().get("/counter/cases").body["items"]] == [case]


def test_it_files_for_an_account_by_its_name(ann: Person) -> None:
    case = counter().post("/cases", new(account="ann-lee")).body["id"]
    assert [each["id"] for each in ann.get("/cases").body["items"]] == [case]
    unknown = counter().post("/cases", new(account="nobody"))
    assert (unknown.status, unknown.body["errors"][0]["pointer"]) == (422, "/account")


@pytest.mark.parametrize("appearance", [{"proof": "passport"}, {"proof": "passport", "consent": False}, {}])
def test_without_consent_and_proof_nothing_is_filed(appearance: dict[str, object]) -> None:
    assert counter().post("/cases", new(appearance=appearance)).status in (400, 422)
    assert citizen().post("/cases", new()).status == 403


def test_a_draft_is_taken_over_by_its_number_and_its_owner(ann: Person) -> None:
    case = filed(ann)
    for said in ({}, {"on_behalf_of": "ben"}):
        assert counter().post(f"/counter/cases/{case}", {**CHECK, **said}).status == 404
    taken = counter().post(f"/counter/cases/{case}", {**CHECK, "account": "ann-lee"})
    assert (taken.status, store.load(case).filed_by) == (200, "counter-1")
    assert counter().patch(f"/cases/{case}", {"answers": {"seats": 12}}).status == 200
    assert ann.patch(f"/cases/{case}", {"answers": {"seats": 13}}).status == 200
    events = ann.get(f"/cases/{case}/timeline").body["items"]
    assert [(each["type"], each["actor"]) for each in events[-4:]] == [
        ("counter.identified", "counter"),
        ("case.taken_over", "counter"),
        ("case.amended", "counter"),
        ("case.amended", "applicant"),
    ]


def test_a_colleague_goes_on_with_a_walk_in_s_draft_and_the_first_sees_it_no_more() -> None:
    case = counter().post("/cases", new()).body["id"]
    assert counter("counter-2").post(f"/counter/cases/{case}", CHECK).status == 200
    assert counter().get(f"/cases/{case}").status == 404
    assert counter().get("/counter/cases").body["items"] == []


def test_what_was_handed_in_is_taken_over_by_nobody() -> None:
    case = filed(citizen())
    with_documents(case)
    citizen().post(f"/cases/{case}/submission")
    assert counter().post(f"/counter/cases/{case}", {**CHECK, "on_behalf_of": "ann"}).status == 409


def test_a_file_compared_with_its_original_is_evidence_of_grade_b() -> None:
    case = counter().post("/cases", new()).body["id"]
    place = f"/cases/{case}/documents"
    seen = counter().post(place, declaration("premises-layout", original_seen=True))
    sent = counter().post(place, declaration("premises-layout"))
    assert (seen.body["evidence"], sent.body["evidence"]) == ("B", "C")
    assert [each.original_seen for each in store.load(case).documents.values()].count(True) == 1
    own = filed(citizen())
    forbidden = citizen().post(f"/cases/{own}/documents", declaration("premises-layout", original_seen=True))
    assert forbidden.status == 403
