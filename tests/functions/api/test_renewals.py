"""A licence is renewed: its holder asks, its department answers, its successor verifies; who else may do none of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from issue.app import handler as issue
from onestop import cases, store
from onestop.cases import Change, Licence
from onestop.catalogue import shipped
from onestop.clock import iso
from onestop.events import Event
from tests.functions.api.office import CORE, citizen, clerk
from tests.functions.api.person import Person
from tests.functions.context import Context
from tests.store.restaurants import approved

HOLDER = citizen("citizen")
OFFICE = clerk("urban-management")


@pytest.fixture
def licence() -> Licence:
    """A permit for a sign, issued, that ends in forty days."""
    approved()
    issue({"case": "case-1"}, Context())
    sign = next(each for each in store.load("case-1").licences.values() if each.type == "outdoor-sign")
    ends = replace(sign, valid_until=datetime.now(UTC).replace(microsecond=0) + timedelta(days=40))
    told = Event("licence.issued", "system", {})
    later = store.apply(
        "case-1", lambda case: Change(replace(case, licences={**case.licences, sign.id: ends}), (told,)), ends.issued_at
    )
    return later.licences[sign.id]


def held(licence: Licence) -> dict[str, Any]:
    """The licence in the list of its holder's."""
    found: list[dict[str, Any]] = HOLDER.get("/licences").body["items"]
    return next(each for each in found if each["licence"] == licence.id)


def offered(licence: Licence) -> list[str | None]:
    """Until when its renewal can be asked for: as its case says, and as the list does."""
    (told,) = [each for each in HOLDER.get("/cases/case-1").body["licences"] if each["id"] == licence.id]
    return [told["renew_by"], held(licence)["renew_by"]]


def test_the_holder_asks_and_the_office_answers_and_the_successor_holds(licence: Licence) -> None:
    assert licence.valid_until is not None
    assert offered(licence) == [iso(licence.valid_until - timedelta(days=30))] * 2
    asked = HOLDER.post(f"/licences/{licence.id}/renewal")
    assert asked.body["renew_by"] is None
    assert offered(licence) == [None, None]
    assert (asked.status, asked.body["renewal"]["status"], asked.body["renewal"]["silence"]) == (
        202,
        "asked",
        "renewed",
    )
    (waiting,) = OFFICE.get("/renewals").body["items"]
    assert (waiting["licence"], waiting["case"], waiting["type"]) == (licence.id, "case-1", "outdoor-sign")
    decided = OFFICE.post(f"/licences/{licence.id}/renewal/decision", {"outcome": "renewed"})
    assert (decided.status, decided.body["renewal"]["status"]) == (200, "granted")
    assert OFFICE.get("/renewals").body["items"] == []
    assert (offered(licence), held(licence)["renewal"]) == ([None, None], "granted")
    for _ in range(2):  # the bus may bring the event twice
        issue({"case": "case-1"}, Context())
    (successor,) = [each for each in HOLDER.get("/cases/case-1").body["licences"] if each["succeeds"] == licence.id]
    told = Person(None).get(f"/licences/{successor['id']}").body
    assert (told["status"], told["verified"], told["type"]) == ("valid", True, "outdoor-sign")
    assert datetime.fromisoformat(told["valid_until"]) - licence.valid_until > timedelta(days=729)


def test_a_refusal_owes_its_reasons_and_is_told_to_the_holder(licence: Licence) -> None:
    HOLDER.post(f"/licences/{licence.id}/renewal")
    decision = f"/licences/{licence.id}/renewal/decision"
    assert OFFICE.post(decision, {"outcome": "refused"}).status == 422
    assert OFFICE.post(decision, {"outcome": "refused", "reasons": "the street is protected now"}).status == 200
    (told,) = [each for each in HOLDER.get("/cases/case-1").body["licences"] if each["id"] == licence.id]
    assert (told["renew_by"], held(licence)["renew_by"], held(licence)["renewal"]) == (None, None, "refused")
    assert told["renewal"]["reasons"] == ["the street is protected now"]
    (foreign,) = [each for each in clerk("water").get("/cases/case-1").body["licences"] if each["id"] == licence.id]
    assert foreign["renewal"]["reasons"] == []


def test_who_is_neither_holder_nor_office_may_do_nothing(licence: Licence) -> None:
    for person, status in ((Person(None), 401), (citizen("ben"), 403), (clerk(CORE), 403)):
        assert person.post(f"/licences/{licence.id}/renewal").status == status
        assert person.post(f"/licences/{licence.id}/renewal/decision", {"outcome": "renewed"}).status == status
    assert OFFICE.post(f"/licences/{licence.id}/renewal").status == 403
    assert HOLDER.post(f"/licences/{licence.id}/renewal/decision", {"outcome": "renewed"}).status == 403


def test_what_is_not_renewed_is_refused_and_what_is_asked_twice_too(licence: Licence) -> None:
    endless = next(each for each in store.load("case-1").licences.values() if each.valid_until is None)
    assert HOLDER.post(f"/licences/{endless.id}/renewal").status == 409
    assert HOLDER.post(f"/licences/{licence.id}/renewal").status == 202
    assert HOLDER.post(f"/licences/{licence.id}/renewal").status == 409
    assert OFFICE.post(f"/licences/{endless.id}/renewal/decision", {"outcome": "renewed"}).status == 403


def test_what_falls_due_on_a_licence_is_found_by_its_alarm(licence: Licence) -> None:
    assert licence.valid_until is not None
    HOLDER.post(f"/licences/{licence.id}/renewal")
    after = licence.valid_until + timedelta(minutes=1)
    assert "case-1" not in set(store.due(after - timedelta(minutes=2)))
    assert "case-1" in set(store.due(after))
    state = store.load("case-1")
    service = store.pinned(state)
    swept = store.apply(
        "case-1", lambda case: cases.sweep(case, service, shipped().calendars[service.calendar], after), after
    )
    assert [each.id for each in cases.to_renew(swept)] == [licence.id]
    assert "case-1" not in set(store.due(after))
    issue({"case": "case-1"}, Context())
    assert not cases.to_renew(store.load("case-1"))
