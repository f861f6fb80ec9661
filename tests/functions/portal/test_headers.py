"""What every answer carries: a strict policy that the pages keep, cookies that no script reads, small answers."""

import re

import pytest

from tests.functions.portal.gateway import LOCAL
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Reader

PAGES = (
    "/",
    "/services",
    "/services/open-restaurant",
    "/services/food-licence-hk/assessment",
    "/licences",
    "/statistics",
)
STYLE = re.compile(r"/assets/portal-[0-9a-f]{12}\.css")
HEAVIEST = 100_000
"""Bytes over the wire, with all that the first page loads."""


@pytest.mark.parametrize("path", [*PAGES, "/nowhere"])
def test_a_page_keeps_to_its_own_policy(path: str) -> None:
    answer = Reader().get(path)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    page = Page.read(answer.text)
    for each in page.elements:
        assert each.tag not in {"style", "iframe", "object", "base"}
        assert not {name for name in each.attributes if name == "style" or name.startswith("on")}, each
        assert each.tag != "script" or each.attributes["src"].startswith(LOCAL.base)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_says_what_it_is(path: str) -> None:
    page = Page.read(Reader().get(path).text)
    assert len(list(page.all("h1"))) == 1
    assert len(list(page.all("main", id="main-content"))) == 1
    ids = [each.attributes["id"] for each in page.elements if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    labelled = {each.attributes["for"] for each in page.all("label")}
    for each in page.elements:
        if each.tag in {"input", "select", "textarea"} and each.attributes.get("type") != "hidden":
            assert each.attributes["id"] in labelled


def test_cookies_are_for_this_site_alone() -> None:
    whole = Reader().get("/?lang=en").cookies["onestop-language"]
    assert {"HttpOnly", "Secure", "SameSite=Lax", f"Path={LOCAL.base}"} <= set(whole.split("; "))


@pytest.mark.parametrize("path", PAGES)
def test_the_first_page_and_all_it_loads_is_light(path: str) -> None:
    reader = Reader()
    first = reader.get(path)
    loaded = {each for each in Page.read(first.text).addresses() if "/assets/" in each and not each.endswith(".svg")}
    modules = set(re.findall(r'from "\./([^"]+)"', reader.get(next(a for a in loaded if a.endswith(".js"))).text))
    loaded |= {f"{LOCAL.base}/assets/{each}" for each in modules}
    assert first.sent + sum(reader.get(each).sent for each in loaded) < HEAVIEST


def test_a_file_is_kept_for_ever_under_the_name_of_its_content() -> None:
    reader = Reader()
    style = STYLE.search(reader.get("/").text)
    assert style
    answer = reader.get(style[0])
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Type"] == "text/css; charset=utf-8"
    assert "GDS Transport" not in answer.text
    assert "url(" not in answer.text
    assert reader.get("/assets/portal-000000000000.css").status == 404
    assert reader.get("/assets/index.json").status == 404


def test_whoever_takes_no_compressed_answer_gets_none() -> None:
    plain = Reader(headers={"Accept": "text/html"}).get("/services")
    assert "Content-Encoding" not in plain.headers
    assert plain.sent == len(plain.content)
    silent = Reader(headers={"Accept-Encoding": "gzip"}).get("/services")
    assert "Content-Encoding" not in silent.headers  # the gateway would not undo the Base64
