"""Anybody can verify a licence: the signature by KMS here, or by themselves with the published key."""

from datetime import timedelta
from typing import Any

import boto3
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from issue.licence import Maker
from onestop import cases, store
from onestop.cases import Licence
from onestop.catalogue import shipped
from onestop.licences import jose
from onestop.settings import Settings
from onestop.statistics import Place
from tests.functions.api.office import CORE
from tests.functions.api.person import Person
from tests.store.restaurants import NOW, approved

ANYONE = Person(None)


@pytest.fixture
def licence(around: Settings) -> Licence:
    """A food permit, issued."""
    case = approved()
    review = next(each for each in cases.to_issue(case) if each.id == "food-permit")
    made = Maker(case, shipped().service(case.service), around, NOW).licence(review)
    store.apply(case.id, lambda state: cases.issue(state, {made.id: made}), NOW)
    return made


def test_a_licence_says_that_it_holds_and_who_issued_it(licence: Licence) -> None:
    told = ANYONE.get(f"/licences/{licence.id}").body
    assert (told["status"], told["verified"], told["type"]) == ("valid", True, "food-operation")
    assert told["issuer"]["id"] == "https://government.example"
    assert told["issuer"]["department"] == CORE
    assert "applicant" not in told


def test_the_published_key_verifies_it_without_us(licence: Licence) -> None:
    (key,) = ANYONE.get("/keys").body["keys"]
    x, y = (int.from_bytes(jose.decode(key[each]), "big") for each in ("x", "y"))
    header, payload, signature = ANYONE.get(f"/licences/{licence.id}").body["proof"]["jwt"].split(".")
    raw = jose.decode(signature)
    der = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    public = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
    public.verify(der, f"{header}.{payload}".encode(), ec.ECDSA(hashes.SHA256()))


@pytest.mark.parametrize(
    ("column", "value", "status", "verified"),
    [
        ("credential", "a.b.c", "valid", False),
        ("status", "revoked", "revoked", True),
        ("valid_until", (NOW - timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%S.%f+0000"), "expired", True),
    ],
)
def test_what_no_longer_holds_is_told_so(
    around: Settings, licence: Licence, column: str, value: Any, status: str, verified: bool
) -> None:
    boto3.resource("dynamodb").Table(around.table).update_item(
        Key={"pk": "CASE#case-1", "sk": f"CASE#LICENCE#{licence.id}"},
        UpdateExpression="SET #column = :value",
        ExpressionAttributeNames={"#column": column},
        ExpressionAttributeValues={":value": value},
    )
    told = ANYONE.get(f"/licences/{licence.id}").body
    assert (told["status"], told["verified"]) == (status, verified)


def test_a_number_that_was_never_given_is_unknown() -> None:
    assert ANYONE.get("/licences/0123456789abcdef").status == 404


def test_figures_name_nobody() -> None:
    store.count([store.Tally("case-1", 1, {Place("2026-11", "open-restaurant", CORE): {"received": 2}})])
    (told,) = ANYONE.get("/statistics/public").body["items"]
    assert [told[each] for each in ("month", "service", "department")] == ["2026-11", "open-restaurant", CORE]
    assert (told["counts"], told["received"], told["on_time_rate"]) == ({"received": 2}, 2, None)
