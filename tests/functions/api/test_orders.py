"""A licence that was suspended or revoked shows it at once, here and in the list that strangers verify by."""

import gzip
import json
from typing import Any

import pytest

from issue.licence import Maker
from onestop import cases, store
from onestop.cases import Licence
from onestop.catalogue import shipped
from onestop.licences import jose
from onestop.settings import Settings
from tests.functions.api.office import CORE, clerk
from tests.functions.api.person import Answer, Person
from tests.licences.test_signing import offline
from tests.store.restaurants import NOW, approved

ANYONE = Person(None)
ORDER = {"reason": "an inspection found rats", "legal_basis": "食品安全法 art. 126"}


@pytest.fixture
def licence(around: Settings) -> Licence:
    """A food permit, issued, with a place in the lists."""
    case = approved()
    review = next(each for each in cases.to_issue(case) if each.id == "food-permit")
    made = Maker(case, shipped().service(case.service), around, NOW).licence(review)
    store.apply(case.id, lambda state: cases.issue(state, {made.id: made}), NOW)
    return made


def ordered(licence: Licence, what: str, by: Person | None = None) -> Answer:
    return (by or clerk(CORE)).post(f"/licences/{licence.id}/{what}", ORDER)


def claims(credential: str) -> dict[str, Any]:
    """What stands in a credential, verified with the published key alone."""
    return offline(credential, ANYONE.get("/keys").body)


def flags(licence: Licence) -> set[str]:
    """The purposes whose bit is set, found as a stranger finds it: from the credential alone."""
    found = set()
    for entry in claims(licence.credential)["credentialStatus"]:
        path = entry["statusListCredential"].removeprefix("https://government.example")
        listed = claims(ANYONE.get(path, accept="application/vc+jwt").body)
        subject = listed["credentialSubject"]
        assert (listed["id"], subject["statusPurpose"]) == (entry["statusListCredential"], entry["statusPurpose"])
        bits = gzip.decompress(jose.decode(subject["encodedList"].removeprefix("u")))
        index = int(entry["statusListIndex"])
        if bits[index // 8] & 0x80 >> index % 8:
            found.add(entry["statusPurpose"])
    return found


def test_an_order_shows_at_once_and_offline(licence: Licence) -> None:
    assert flags(licence) == set()
    for what, status, set_bits in (
        ("suspension", "suspended", {"suspension"}),
        ("reinstatement", "valid", set()),
        ("revocation", "revoked", {"revocation"}),
    ):
        assert ordered(licence, what).body["status"] == status
        assert ANYONE.get(f"/licences/{licence.id}").body["status"] == status
        assert flags(licence) == set_bits
    assert ordered(licence, "reinstatement").status == 409


def test_the_reason_stays_with_the_office(licence: Licence) -> None:
    ordered(licence, "revocation")
    (event,) = [each for each in store.timeline("case-1", None, 100).items if each.type == "licence.revoked"]
    told = json.dumps([dict(event.data), ANYONE.get(f"/licences/{licence.id}").body])
    assert ORDER["reason"] not in told


@pytest.mark.parametrize(
    ("person", "status"),
    [
        (Person(None), 401),
        (Person("citizen"), 403),
        (clerk("fire-rescue"), 403),
        (Person("supervisor-1", "role:supervisor"), 403),
        (clerk(CORE), 200),
    ],
)
def test_only_the_office_that_issued_it_gives_orders(licence: Licence, person: Person, status: int) -> None:
    for what in ("suspension", "reinstatement", "revocation"):
        assert ordered(licence, what, person).status == status


def test_an_order_that_is_sent_twice_is_given_once(licence: Licence) -> None:
    once = {"idempotency_key": "k1"}
    first = clerk(CORE).post(f"/licences/{licence.id}/suspension", ORDER, **once)
    assert clerk(CORE).post(f"/licences/{licence.id}/suspension", ORDER, **once).body == first.body


def test_an_order_without_its_reason_or_its_law_is_refused(licence: Licence) -> None:
    assert clerk(CORE).post(f"/licences/{licence.id}/revocation", {"reason": "rats"}).status == 422
    assert clerk(CORE).post("/licences/0123456789abcdef/revocation", ORDER).status == 404


def test_a_list_can_be_read_by_people_too_and_kept_for_a_minute(licence: Licence) -> None:
    assert licence.place is not None
    answer = ANYONE.get(f"/status-lists/revocation-{licence.place.series}")
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    plain = {name: value for name, value in answer.body.items() if name != "proof"}
    assert claims(answer.body["proof"]["jwt"]) == plain
    assert ANYONE.get("/status-lists/revocation-1999-001").status == 404
