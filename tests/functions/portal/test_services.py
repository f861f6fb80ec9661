"""Search, browse, and the guide to a service."""

import pytest

from onestop.catalogue import shipped
from tests.functions.portal.gateway import LOCAL
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Reader

WORK = {"open-restaurant", "company-setup", "street-stall"}
HOSTILE = "<script>alert('餐')</script>\"&\u202e😀"


def offered(text: str) -> list[str]:
    """The services that a page shows, in its order."""
    shown = [
        each.attributes["href"]
        for each in Page.read(text).all("a")
        if "govuk-link--no-underline" in each.attributes.get("class", "")
    ]
    return [each.rpartition("/")[2] for each in shown if each.startswith(f"{LOCAL.base}/services/")]


@pytest.mark.parametrize("q", ["restaurant", "Restuarant", "開辦餐飲", "餐饮", "餐廳"])
def test_a_service_is_found_whatever_the_language_and_the_slip(q: str) -> None:
    assert "open-restaurant" in offered(Reader().get(f"/services?q={q}").text)


def test_what_fits_nothing_says_what_to_do() -> None:
    answer = Reader().get("/services?q=zzzzzz")
    assert offered(answer.text) == []
    assert "Try other words" in answer.text


def test_services_are_narrowed_by_audience_and_department() -> None:
    every = {each["id"] for each in shipped().index}
    assert set(offered(Reader().get("/services").text)) == every
    assert set(offered(Reader().get("/services?audience=company&q=&department=").text)) == every - {"street-stall"}
    assert offered(Reader().get("/services?department=tobacco").text) == ["open-restaurant"]
    assert offered(Reader().get("/services?department=nobody").text) == []


def test_services_are_found_by_what_one_is_about_to_do() -> None:
    home = Page.read(Reader().get("/").text)
    ways = {each.attributes["href"] for each in home.all("a")}
    for event, ids in (("build", {"construction-permit"}), ("work-for-oneself", WORK)):
        assert f"{LOCAL.base}/services?event={event}" in ways
        assert set(offered(Reader().get(f"/services?event={event}").text)) == ids
    assert offered(Reader().get("/services?event=nothing").text) == []
    assert offered(Reader().get("/services?q=%E6%93%BA%E5%9C%B0%E6%94%A4&event=trade-in-the-street").text) == [
        "street-stall"
    ]


def test_the_guide_says_where_to_go_and_when_and_that_it_is_invented() -> None:
    text = Page.read(Reader(accept_language="zh-Hant").get("/services/open-restaurant").text).text
    for said in (
        "辦事窗口",
        "示例市樣本路 9 號",
        "週一至週五 9:00–12:00、13:30–17:00",
        "+86 10 0000 1002",
        "並非真實窗口",
    ):
        assert said in text
    assert "tel:+861000001002" in Reader().get("/services/open-restaurant").text


def test_what_was_typed_is_shown_and_never_run() -> None:
    for path in (
        "/services?q=",
        "/services?audience=",
        "/services?event=",
        "/services?department=",
        "/services?cursor=",
        "/licences?number=",
    ):
        text = Reader().get(path + HOSTILE.replace("&", "%26")).text
        Page.read(text)
        assert "<script>alert" not in text


@pytest.mark.parametrize("language", ["zh-TW", "zh-CN", "en"])
@pytest.mark.parametrize("id", [each["id"] for each in shipped().index])
def test_a_guide_tells_all_there_is_to_know(id: str, language: str) -> None:
    text = Page.read(Reader(accept_language=language).get(f"/services/{id}").text).text
    service = shipped().service(id)
    told = {"zh-TW": "zh-Hant", "zh-CN": "zh-Hans", "en": "en"}[language]
    wanted = [service.title[told], service.guide[told], *service.legal_basis]
    for parts in (service.reviews, service.documents, service.permits, service.fees):
        wanted += [each.title[told] for each in parts]
    wanted += [shipped().departments[each.department].name[told] for each in service.reviews]
    assert [each for each in wanted if " ".join(each.split()) not in text] == []


def test_a_guide_shows_both_limits_and_the_conditions_in_words() -> None:
    text = Page.read(Reader().get("/services/open-restaurant").text).text
    assert (
        "Food operation permit You get: Food operation permit Market Regulation 10 working days 20 working days" in text
    )
    assert "Only if: Tobacco is sold too: yes" in text
    assert "PDF, JPEG, PNG, up to 20 MB" in text
    assert "20 working days" in text
    assert "63 working days" in text


def test_a_service_that_there_is_not_is_not_found() -> None:
    assert Reader().get("/services/no-such-service").status == 404
    assert Reader().get("/services/no-such-service/assessment").status == 404
