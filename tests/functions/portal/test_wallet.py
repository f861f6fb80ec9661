"""What the holder of a licence carries, keeps and prints; and nobody else."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from issue.licence import Maker
from onestop import cases, store
from onestop.cases import Change, Licence
from onestop.catalogue import shipped
from onestop.events import Event
from onestop.settings import Settings
from onestop.surroundings import surroundings
from tests.functions.portal.citizen import Citizen, people
from tests.functions.portal.gateway import LOCAL
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Reader
from tests.store.restaurants import NOW, approved

__all__ = ["people"]

CASE = "wallet-1"
JOINED = Event("case.joined", "applicant")


@pytest.fixture(scope="module")
def licence(around: Settings) -> Licence:
    """A food permit, issued to `citizen`."""
    case = approved(CASE)
    review = next(each for each in cases.to_issue(case) if each.id == "food-permit")
    made = Maker(case, shipped().service(case.service), around, NOW).licence(review)
    store.apply(case.id, lambda state: cases.issue(state, {made.id: made}), NOW)
    return made


def addresses(answer_text: str) -> set[str]:
    return {each.removeprefix(LOCAL.base) for each in Page.read(answer_text).addresses()}


def test_its_holder_shows_it_on_a_phone(licence: Licence) -> None:
    page = Citizen("citizen").get(f"/licences/{licence.id}/wallet")
    text = Page.read(page.text).text
    for said in ("Food operation permit", "Valid", "示例市好味餐飲有限公司", "Market Regulation", licence.id):
        assert said in text
    assert '<div class="portal-wallet__code" role="img"' in page.text
    assert f"/licences/{licence.id}/credential" in addresses(page.text)


def test_the_signed_licence_can_be_kept(licence: Licence) -> None:
    answer = Citizen("citizen").get(f"/licences/{licence.id}/credential")
    assert answer.headers["Content-Type"] == "application/vc+jwt"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="licence-{licence.id}.jwt"'
    assert answer.text == licence.credential


@pytest.mark.parametrize(("language", "said"), [("zh-Hans", "食品经营许可证"), ("en", "食品經營許可證")])
def test_it_is_printed_in_the_readers_chinese(licence: Licence, language: str, said: str) -> None:
    answer = Citizen("citizen", language).get(f"/licences/{licence.id}/pdf")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/pdf")
    assert answer.headers["Cache-Control"] == "no-store"
    assert said in "".join(each.extract_text() for each in PdfReader(BytesIO(answer.content)).pages)


def test_others_have_neither_card_nor_paper(licence: Licence) -> None:
    wallet, pdf = f"/licences/{licence.id}/wallet", f"/licences/{licence.id}/pdf"
    for path in (wallet, pdf):
        assert "/sign-in?" in Reader().get(path).headers["Location"]
    assert [Citizen("ben").get(each).status for each in (wallet, pdf)] == [404, 403]
    assert Citizen("citizen").get("/licences/0123456789abcdef/wallet").status == 404


def test_the_pages_of_the_licence_and_of_its_case_lead_to_it_for_its_holder_alone(licence: Licence) -> None:
    paths = {f"/licences/{licence.id}/wallet", f"/licences/{licence.id}/pdf"}
    for page in (f"/licences/{licence.id}", f"/cases/{CASE}"):
        assert paths <= addresses(Citizen("citizen").get(page).text)
    for person in (Reader(), Citizen("ben")):
        assert not paths & addresses(person.get(f"/licences/{licence.id}").text)


def test_a_licence_that_was_issued_before_its_holder_had_an_account_is_theirs_once_they_joined_its_case() -> None:
    case = approved("wallet-2")
    walk_in = replace(case, applicant="walk-in:0123", filed_by="counter-1")
    store.apply(case.id, lambda state: Change(replace(state, applicant=walk_in.applicant), (JOINED,)), NOW)
    review = next(each for each in cases.to_issue(walk_in) if each.id == "food-permit")
    made = Maker(walk_in, shipped().service(case.service), surroundings(), NOW).licence(review)
    store.apply(case.id, lambda state: cases.issue(state, {made.id: made}), NOW)
    eve, path = Citizen("eve"), f"/licences/{made.id}/wallet"
    assert (eve.get(path).status, made.id in eve.get("/my/licences").text) == (404, False)
    store.apply(case.id, lambda state: Change(replace(state, applicant="eve"), (JOINED,)), NOW)
    assert eve.get(path).status == 200
    assert path in addresses(eve.get(f"/licences/{made.id}").text)
    assert made.id in eve.get("/my/licences").text
    assert Citizen("ben").get(path).status == 404
