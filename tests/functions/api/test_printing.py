"""A licence as a PDF: for those whom its case is about, and only while its signature holds."""

from dataclasses import replace
from io import BytesIO

import boto3
import pytest
from pypdf import PdfReader

from issue.licence import Maker
from onestop import cases, store
from onestop.cases import Licence
from onestop.catalogue import shipped
from onestop.settings import Settings
from tests.functions.api.office import CORE, clerk
from tests.functions.api.person import Answer, Person
from tests.store.restaurants import NOW, approved

OWNER, FILER = Person("citizen"), Person("counter-1", "role:counter")


@pytest.fixture
def licence(around: Settings) -> Licence:
    """The food permit of a case that the counter filed."""
    state = replace(approved(), filed_by="counter-1")
    review = next(each for each in cases.to_issue(state) if each.id == "food-permit")
    made = Maker(state, shipped().service(state.service), around, NOW).licence(review)
    store.apply(state.id, lambda each: cases.issue(replace(each, filed_by="counter-1"), {made.id: made}), NOW)
    return made


def asked(person: Person, licence: Licence, query: str = "") -> Answer:
    return person.get(f"/licences/{licence.id}/pdf{query}", accept="application/pdf")


def text(answer: Answer) -> str:
    assert answer.status == 200, answer.body
    return "".join(each.extract_text() for each in PdfReader(BytesIO(answer.body)).pages)


def test_its_holder_opens_it_in_the_script_of_their_choice(licence: Licence) -> None:
    answer = asked(OWNER, licence)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == f'inline; filename="licence-{licence.id}.pdf"'
    assert answer.headers["Cache-Control"] == "no-store"
    for each in ("食品經營許可證", "示例市好味餐飲有限公司", f"https://government.example/licences/{licence.id}"):
        assert each in text(answer)
    assert "食品经营许可证" in text(asked(OWNER, licence, "?lang=zh-Hans"))
    assert asked(OWNER, licence, "?lang=fr").status == 400


def test_those_whom_the_case_is_about_may_have_it_and_nobody_else(licence: Licence) -> None:
    people = {
        200: [OWNER, FILER, clerk(CORE), clerk("fire-rescue"), Person("supervisor-1", "role:supervisor")],
        401: [Person(None)],
        403: [
            Person("ben"), Person("counter-2", "role:counter"), clerk("health"), Person("operator-1", "role:operator"),
            Person("stranger-1", "role:emperor"),
        ],
    }  # fmt: skip
    assert {status: [asked(each, licence).status for each in some] for status, some in people.items()} == {
        status: [status] * len(some) for status, some in people.items()
    }
    assert OWNER.get("/licences/0123456789abcdef/pdf").status == 404


def test_the_counter_names_whom_it_acts_for(licence: Licence) -> None:
    assert asked(FILER, licence, "?on_behalf_of=citizen").status == 200
    assert asked(FILER, licence, "?on_behalf_of=ben").status == 404
    assert asked(OWNER, licence, "?on_behalf_of=citizen").status == 403


def test_an_order_shows_on_it_at_once(licence: Licence) -> None:
    order = {"reason": "an inspection found rats", "legal_basis": "食品安全法 art. 126"}
    for what, mark in (("suspension", "SUSPENDED"), ("revocation", "REVOKED")):
        assert clerk(CORE).post(f"/licences/{licence.id}/{what}", order).status == 200
        assert mark in text(asked(OWNER, licence))
        assert order["reason"] not in text(asked(OWNER, licence))


def test_what_nobody_signed_is_not_printed(around: Settings, licence: Licence) -> None:
    case, _ = store.licence(licence.id)
    boto3.resource("dynamodb").Table(around.table).update_item(
        Key={"pk": f"CASE#{case}", "sk": f"CASE#LICENCE#{licence.id}"},
        UpdateExpression="SET credential = :forged",
        ExpressionAttributeValues={":forged": licence.credential[:-2] + "AA"},
    )
    assert asked(OWNER, licence).status == 409


def test_who_does_not_say_what_they_accept_gets_the_file(licence: Licence) -> None:
    assert OWNER.get(f"/licences/{licence.id}/pdf").body[:5] == b"%PDF-"
    browser = "text/html,application/xhtml+xml,*/*;q=0.8"
    assert OWNER.get(f"/licences/{licence.id}/pdf", accept=browser).body[:5] == b"%PDF-"
