"""A large file: told of first, then sent by a script to the place and in the form that the portal answers."""

import json
from hashlib import sha256
from typing import Any

import pytest
import requests

from onestop import documents, store
from onestop.surroundings import surroundings
from portal.filing.uploads import LARGEST
from tests.functions.api.office import filed
from tests.functions.api.person import Person
from tests.functions.portal.citizen import Citizen, people
from tests.functions.portal.forms import form
from tests.functions.portal.gateway import LOCAL
from tests.functions.portal.html import Page
from tests.functions.portal.reader import Answer

__all__ = ["people"]

LARGE = b"%PDF-1.7\n" + bytes(LARGEST)
LAYOUT = "requirements/premises-layout"  # 20 MB at most


@pytest.fixture
def ann() -> Citizen:
    return Citizen()


@pytest.fixture
def case() -> str:
    return filed(Person("ann"))


def policy(answer: Answer, name: str) -> str:
    (said,) = (each for each in answer.headers["Content-Security-Policy"].split("; ") if each.startswith(name))
    return said.removeprefix(f"{name} ")


def told(content: bytes, **changes: str) -> dict[str, str]:
    """What the script says of a file."""
    said = {"name": "圖.pdf", "size": str(len(content)), "head": content[:64].hex()}
    return {**said, "sha256": sha256(content).hexdigest(), **changes}


def declare(citizen: Citizen, path: str, fields: dict[str, str]) -> Answer:
    page = form(citizen.get(path).text)
    return citizen.post(f"{path}/declaration", {**page.fields, **fields})


def test_a_large_file_is_sent_to_the_bucket_as_its_declaration_says(ann: Citizen, case: str) -> None:
    answer = declare(ann, f"/cases/{case}/{LAYOUT}", told(LARGE))
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/json")
    assert answer.headers["Cache-Control"] == "no-store"
    upload: dict[str, Any] = json.loads(answer.text)
    assert upload["next"] == f"{LOCAL.base}/cases/{case}/documents"
    sent = requests.post(upload["url"], data=upload["fields"], files={"file": LARGE}, timeout=30)
    assert sent.ok, sent.text
    (document,) = store.load(case).documents.values()
    assert (document.filename, document.size, document.content_type) == ("圖.pdf", len(LARGE), "application/pdf")
    assert upload["fields"]["key"] == f"cases/{case}/{document.id}"
    assert "圖.pdf Being checked" in Page.read(ann.get(upload["next"]).text).text


def test_a_letter_that_asked_for_it_is_gone_back_to(ann: Citizen, case: str) -> None:
    page = ann.get(f"/cases/{case}/{LAYOUT}?letter=1")
    (found,) = (each for each in Page.read(page.text).all("form") if "data-upload-declare" in each.attributes)
    answer = ann.post(found.attributes["data-upload-declare"], {**form(page.text).fields, **told(LARGE)})
    assert json.loads(answer.text)["next"].endswith(f"/cases/{case}/supplements/1")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"size": "0"}, "The file is empty"),
        ({"size": "many"}, "The file is empty"),
        ({"size": "20000001"}, "The file is too large: 20 MB at most"),
        ({"head": b"\x00\x00\x00\x18ftypheic\x00\x00".hex()}, "This is a HEIC photograph"),
        ({"head": "no hex"}, "The file must be PDF"),
        ({"sha256": "short"}, "The file must be PDF"),
    ],
)
def test_what_cannot_be_taken_is_said_before_it_is_sent(
    ann: Citizen, case: str, changes: dict[str, str], said: str
) -> None:
    answer = declare(ann, f"/cases/{case}/{LAYOUT}", told(LARGE, **changes))
    assert (answer.status, said in answer.text) == (422, True), answer.text
    assert store.load(case).documents == {}


def test_only_a_page_that_takes_large_files_may_reach_the_bucket_and_nothing_else(ann: Citizen, case: str) -> None:
    bucket = documents.address(surroundings().bucket)
    assert policy(ann.get(f"/cases/{case}/{LAYOUT}"), "connect-src") == f"'self' {bucket}"
    assert policy(ann.get(f"/cases/{case}/documents"), "connect-src") == "'self'"
    assert policy(ann.get("/"), "connect-src") == "'self'"


def test_it_is_nobody_elses_to_declare_and_no_other_pages(ann: Citizen, case: str) -> None:
    place = f"/cases/{case}/{LAYOUT}"
    fields = form(ann.get(place).text).fields
    assert Citizen("ben").post(f"{place}/declaration", {**fields, **told(LARGE)}).status == 403  # no crumb of theirs
    assert declare(Citizen("ann"), place, told(LARGE)).status == 200
    foreign = Citizen("ben")
    crumb = form(foreign.get("/my/receipt").text).fields
    assert foreign.post(f"{place}/declaration", {**crumb, **told(LARGE)}).status == 404
