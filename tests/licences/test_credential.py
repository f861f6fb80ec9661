"""What a licence says, and what it keeps to itself."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from onestop.cases import Case, Licence, Term
from onestop.cases import Review as State
from onestop.cases.term import Conflict
from onestop.catalogue.subject import Subject
from onestop.licences import credential, holder, standing
from tests.rules.services import FORM, NOW, review, service

FROM = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
STATE = State("food", "food-office", "food-permit", "approved_with_conditions", conditions=("no open fire",))
CASE = Case(
    "case-1",
    "sample",
    "v1",
    "7d0c9e52-1c2b-4d7e-9a3f-000000000000",
    NOW,
    "core-office",
    {"shop": "Noodles", "area_m2": 90},
)


def made(form: dict[str, Any] | None = None, until: datetime | None = None) -> dict[str, Any]:
    offered = service([review("food")], form={**FORM, **(form or {})})
    return credential("licence-1", CASE, STATE, offered, "https://government.example", FROM, until)


def test_it_is_a_verifiable_credential_of_the_w3c() -> None:
    licence = made(until=FROM + timedelta(days=365))
    assert licence["@context"][0] == "https://www.w3.org/ns/credentials/v2"
    assert licence["type"][0] == "VerifiableCredential"
    assert licence["issuer"] == "https://government.example"
    assert licence["id"] == "https://government.example/licences/licence-1"
    assert (licence["validFrom"], licence["validUntil"]) == ("2026-11-20T04:00:00Z", "2027-11-20T04:00:00Z")


def test_it_says_what_is_permitted_and_on_what_conditions() -> None:
    subject = made()["credentialSubject"]
    assert subject == {
        "id": holder("licence-1", CASE.applicant),
        "permit": "food-permit",
        "department": "food-office",
        "service": "sample",
        "case": "case-1",
        "conditions": ["no open fire"],
    }


@pytest.mark.parametrize(
    ("language", "told"), [("en", "Opening hours: 22:00"), (None, "營業時間: 22:00"), ("zh-Hans", "营业时间: 22:00")]
)
def test_what_was_laid_down_of_a_subject_is_told_by_its_title(language: str | None, told: str) -> None:
    title = {"zh-Hant": "營業時間", "zh-Hans": "营业时间", "en": "Opening hours"}
    offered = replace(service([review("food")]), subjects=(Subject("hours", title),))
    state = replace(STATE, terms=(Term("hours", "24:00", "until late"), Term("seats", "40")))
    case = replace(CASE, language=language, conflicts={"hours": Conflict("hours", ("24:00", "22:00"), NOW, "22:00")})
    said = credential("licence-1", case, state, offered, "https://government.example", FROM, None)
    assert said["credentialSubject"]["conditions"] == ["no open fire", told, "seats: 40"]


def test_two_licences_of_one_person_do_not_tell_that_they_are_theirs() -> None:
    names = {holder(licence, person) for licence in ("licence-1", "licence-2") for person in (CASE.applicant, "other")}
    assert len(names) == 4
    assert CASE.applicant not in str(made())
    assert all(UUID(each.removeprefix("urn:uuid:")).version == 5 for each in names)


def test_a_licence_without_end_says_none() -> None:
    assert "validUntil" not in made()


def test_of_the_answers_it_states_only_those_that_the_form_lists() -> None:
    assert "Noodles" not in str(made())
    stated = made({"x-licence-fields": ["shop", "tobacco"]})["credentialSubject"]["particulars"]
    assert stated == {"shop": "Noodles"}


def test_a_review_without_a_permit_has_no_licence() -> None:
    with pytest.raises(ValueError, match="no permit"):
        credential("l", CASE, replace(STATE, permit=None), service([review("food")]), "https://g.example", FROM, None)


@pytest.mark.parametrize(
    ("status", "until", "expected"),
    [
        ("valid", None, "valid"),
        ("valid", NOW + timedelta(seconds=1), "valid"),
        ("valid", NOW - timedelta(seconds=1), "expired"),
        ("revoked", NOW - timedelta(seconds=1), "revoked"),
        ("suspended", None, "suspended"),
    ],
)
def test_a_licence_holds_until_its_end_or_its_offices_word(status: Any, until: datetime | None, expected: str) -> None:
    licence = Licence("l", "food-permit", "food", "food-office", FROM, until, "a.b.c", status)
    assert standing(licence, NOW) == expected
