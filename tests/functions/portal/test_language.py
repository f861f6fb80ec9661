"""In which language a page is, and that switching keeps the page."""

import pytest

from portal.language import LANGUAGES
from tests.functions.portal.gateway import LOCAL
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Reader

PATHS = ("/", "/services", "/services?q=fire&audience=company", "/services/open-restaurant/assessment?area_m2=12")


def spoken(text: str) -> str:
    """The language that a page says it is in."""
    return next(Page.read(text).all("html")).attributes["lang"]


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "zh-Hant"),
        ("fr-FR, de;q=0.8", "zh-Hant"),
        ("en-GB,en;q=0.9", "en"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("zh-SG", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK;q=0.5, en;q=0.4", "zh-Hant"),
        ("zh-Hant-CN", "zh-Hant"),
        ("en;q=0.2, zh-Hans;q=0.9", "zh-Hans"),
        ("en;q=0, zh-Hans;q=0.1", "zh-Hans"),
        ("en;q=much, , ;;;", "zh-Hant"),
    ],
)
def test_a_first_visit_is_in_the_language_of_the_browser(accepted: str, language: str) -> None:
    answer = Reader(accept_language=accepted).get("/")
    assert spoken(answer.text) == answer.headers["Content-Language"] == language
    assert not answer.cookies


@pytest.mark.parametrize("path", PATHS)
def test_each_language_leads_to_the_same_page_and_is_kept(path: str) -> None:
    reader = Reader()
    for code, name in LANGUAGES.items():
        page = Page.read(reader.get(path).text)
        switches = list(page.all("a", hreflang=code))
        current = list(page.all("span", lang=code))
        assert len(switches) + len(current) == 1
        assert name in page.text
        if switches:
            switched = reader.get(switches[0].attributes["href"])
            assert spoken(switched.text) == code
            assert switched.cookies["onestop-language"].startswith(f"onestop-language={code}; Path={LOCAL.base}; ")
        assert spoken(reader.get(path).text) == code


def test_a_language_that_there_is_not_changes_nothing() -> None:
    reader = Reader()
    assert spoken(reader.get("/?lang=tlh").text) == "en"
    assert not reader.cookies
    reader.cookies["onestop-language"] = "<script>"
    assert spoken(reader.get("/").text) == "en"


def test_what_is_wrong_is_said_in_the_readers_language() -> None:
    assert "找不到" in Reader(accept_language="zh-TW").get("/nowhere").text
    assert "Page not found" in Reader(accept_language="en").get("/nowhere").text
