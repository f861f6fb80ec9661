"""Anybody verifies a licence, by number or by link."""

import pytest

from issue.licence import Maker
from onestop import cases, store
from onestop.cases import Licence
from onestop.catalogue import shipped
from onestop.settings import Settings
from tests.functions.portal.gateway import LOCAL
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Reader
from tests.store.restaurants import NOW, approved


@pytest.fixture(scope="module")
def licence(around: Settings) -> Licence:
    """A food permit, issued."""
    case = approved()
    review = next(each for each in cases.to_issue(case) if each.id == "food-permit")
    made = Maker(case, shipped().service(case.service), around, NOW).licence(review)
    store.apply(case.id, lambda state: cases.issue(state, {made.id: made}), NOW)
    return made


def test_a_licence_says_that_it_holds_for_whom_from_whom_and_until_when(licence: Licence) -> None:
    text = Page.read(Reader().get(f"/licences/{licence.id}").text).text
    assert "This licence is valid Food operation permit" in text
    assert "Market Regulation" in text
    assert "Name of the business 示例市好味餐飲有限公司" in text
    assert licence.id in text


@pytest.mark.parametrize(
    "typed", ["{}", " {} ", "https://licences.example/licences/{}", "https://x.example/a/{}/?lang=en#top"]
)
def test_a_number_or_a_link_leads_to_the_licence(licence: Licence, typed: str) -> None:
    answer = Reader().get(f"/licences?number={typed.format(licence.id.upper()).replace('#', '%23')}")
    assert (answer.status, answer.headers["Location"]) == (303, f"{LOCAL.base}/licences/{licence.id}")


def test_what_is_no_licence_is_said_beside_the_field() -> None:
    reader = Reader()
    for path, status, said in (
        ("/licences?number=", 422, "Enter the number of the licence"),
        ("/licences?number=%21%21", 422, "This is not the number of a licence"),
        ("/licences/0123456789abcdef", 404, "There is no licence with this number"),
    ):
        answer = reader.get(path)
        assert answer.status == status
        assert Page.read(answer.text).text.count(said) == 2
