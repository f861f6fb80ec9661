"""A citizen at the deployed portal, without a script: signs in, applies, sends files, hands in, follows the case."""

from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
import requests

from cli.demo.stage import Stage
from cli.local.people import Person
from cli.outputs import Outputs
from cli.until import until
from tests.e2e.applying import accept, decide_all, ended
from tests.functions.portal.citizen import SECTIONS
from tests.functions.portal.forms import Form, form

PATIENCE_S = 60.0
PDF = b"%PDF-1.7\r\n\x00\xff\xfe" + bytes(range(256)) * 40
PAPERS = ("premises-layout", "food-safety-rules", "drainage-drawing", "fire-equipment-plan")


class Browser:
    """Keeps cookies and knows nothing of scripts."""

    def __init__(self, base: str) -> None:
        self.base = base
        self._session = requests.Session()
        self._cookies: dict[str, str] = {}

    def get(self, path: str) -> requests.Response:
        """Open a page by its path below the base."""
        return self._ask("GET", self.base + path)

    def fill(self, page: requests.Response, ending: str = "", **typed: str | list[str]) -> requests.Response:
        """Fill in a form of a page, send it, open what it leads to."""
        found = form(page.text, ending)
        return self._ask("POST", urljoin(page.url, found.action), data=found.filled(**typed))

    def upload(self, page: requests.Response, name: str, content: bytes) -> requests.Response:
        """Choose a file in the form of a page, and send it."""
        found: Form = form(page.text)
        return self._ask("POST", urljoin(page.url, found.action), data=found.fields, files={"file": (name, content)})

    def _ask(self, method: str, address: str, **sent: Any) -> requests.Response:
        # Cookies are `Secure`; browsers take 127.0.0.1 for safe without HTTPS, this one has to be told.
        kept = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        accepted = {"Accept": "text/html", "Accept-Language": "en", **(kept if self._cookies else {})}
        answer = self._session.request(method, address, headers=accepted, allow_redirects=False, timeout=30, **sent)
        self._cookies |= answer.cookies.get_dict()
        self._session.cookies.clear()
        if answer.status_code != requests.codes.see_other:
            return answer
        return self._ask("GET", urljoin(address, answer.headers["Location"]))


@pytest.fixture
def citizen(outputs: Outputs) -> Browser:
    browser, person = Browser(outputs.portal_url), Person("citizen")
    page = browser.fill(browser.get("/sign-in"), name=person.name, password=person.password)
    assert page.status_code == requests.codes.ok
    assert "My cases" in page.text
    return browser


def filed(citizen: Browser) -> str:
    """A restaurant filled in, with every document checked; the number of its case."""
    page = citizen.fill(citizen.get("/services/open-restaurant/application"))
    case = urlsplit(page.url).path.split("/cases/")[1].split("/")[0]
    for section, typed in SECTIONS.items():
        answer = citizen.fill(citizen.get(f"/cases/{case}/sections/{section}"), **typed)
        assert answer.status_code == requests.codes.ok, answer.text
    for paper in PAPERS:
        citizen.upload(citizen.get(f"/cases/{case}/requirements/{paper}"), "圖則 😀.pdf", PDF)
    until(lambda: _ready(citizen, case), PATIENCE_S, f"the files of case {case} to be checked")
    return case


def test_a_restaurant_is_filed_and_followed_at_the_pages_alone(citizen: Browser, stage: Stage) -> None:
    case = filed(citizen)
    receipt = citizen.fill(citizen.get(f"/cases/{case}/check"))
    assert (receipt.status_code, case in receipt.text) == (requests.codes.ok, True)
    accept(stage, case)
    assert "Waits for" in citizen.get(f"/cases/{case}").text
    decide_all(stage, case)
    ended(stage, case)
    shown = citizen.get(f"/cases/{case}").text
    assert "Your licences are below" in shown
    assert "Food operation permit" in shown
    assert "A licence was issued" in citizen.get(f"/cases/{case}/timeline").text
    opened = citizen.get(f"/cases/{case}/documents")
    assert opened.text.count("Received") == len(PAPERS)


def _ready(citizen: Browser, case: str) -> bool | None:
    page = citizen.get(f"/cases/{case}/documents").text
    return True if page.count("Received") == len(PAPERS) else None
