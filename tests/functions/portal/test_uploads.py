"""Files sent by a plain form: declared, put where they belong, checked, replaced."""

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import Any

import boto3
import pytest

from onestop import cases, store
from onestop.cases import Change
from onestop.errors import Malformed
from onestop.events import Event
from onestop.surroundings import surroundings
from portal.filing import announced
from portal.multipart import File, parts
from tests.functions.api.office import checked, filed
from tests.functions.api.person import Person
from tests.functions.portal.citizen import Citizen, people
from tests.functions.portal.html import Page
from tests.store.restaurants import NOW

__all__ = ["people"]

PDF = b"%PDF-1.7\n\r\n\x00\xff--plan " * 50
LAYOUT = "requirements/premises-layout"


@pytest.fixture
def ann() -> Citizen:
    return Citizen()


@pytest.fixture
def case() -> str:
    return filed(Person("ann"))


def test_a_file_is_declared_and_put_where_it_is_checked(ann: Citizen, case: str) -> None:
    listed = ann.upload(ann.get(f"/cases/{case}/{LAYOUT}"), "C:\\圖\\平面圖 😀.pdf", PDF)
    assert "平面圖 😀.pdf Being checked" in Page.read(listed.text).text
    (document,) = store.load(case).documents.values()
    assert (document.filename, document.content_type) == ("平面圖 😀.pdf", "application/pdf")
    assert (document.size, document.sha256) == (len(PDF), sha256(PDF).hexdigest())
    key = f"cases/{case}/{document.id}"
    found = boto3.client("s3").get_object(Bucket=surroundings().bucket, Key=key)
    assert found["Body"].read() == PDF
    checked(case, document.id)
    assert "平面圖 😀.pdf Received" in Page.read(ann.get(f"/cases/{case}/documents").text).text
    opened = ann.get(f"/cases/{case}/documents/{document.id}")
    assert (opened.status, key in opened.headers["Location"]) == (303, True)


def test_a_rejected_file_says_why_and_is_replaced(ann: Citizen, case: str) -> None:
    ann.upload(ann.get(f"/cases/{case}/{LAYOUT}"), "a.pdf", PDF)
    (document,) = store.load(case).documents
    checked(case, document, "the file is not the one that was declared: its SHA-256 differs")
    reader = Citizen(language="zh-Hant")
    page = reader.get(f"/cases/{case}/{LAYOUT}")
    assert "檔案內容不是真正的 PDF" in page.text
    assert "SHA-256" not in page.text
    reader.upload(page, "b.pdf", PDF)
    assert "b.pdf Being checked" in Page.read(ann.get(f"/cases/{case}/documents").text).text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("", b"", "Choose a file"),
        ("a.pdf", b"", "The file is empty"),
        ("a.pdf", b"MZ evil", "The file must be PDF"),
        ("a.pdf", b"\x00\x00\x00\x18ftypheic\x00\x00", "This is a HEIC photograph"),
        ("a.docx", b"PK\x03\x04 word", "This is a Word, Excel or ZIP file"),
        ("a.pdf", b"\xef\xbb\xbf\n<!doctype html>", "This is a web page"),
        ("a.mp4", b"\x00\x00\x00\x18ftypisom\x00\x00", "This is a picture or film of another kind"),
        ("<script>alert(1)</script>.pdf", b"not one", "The file must be PDF"),
    ],
)
def test_what_cannot_be_taken_is_said(ann: Citizen, case: str, name: str, content: bytes, said: str) -> None:
    answer = ann.upload(ann.get(f"/cases/{case}/{LAYOUT}"), name, content)
    assert (answer.status, said in answer.text) == (422, True)
    assert store.load(case).documents == {}


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("size", "檔案沒有完整送達"),
        ("digest", "受損或有變動"),
        ("type", "請開啟檔案，另存為"),
        (None, "或者沒有完整送達"),
    ],
)
def test_what_was_wrong_with_a_file_is_said_by_its_rule(case: str, broken: Any, said: str) -> None:
    reader = Citizen(language="zh-Hant")
    reader.upload(reader.get(f"/cases/{case}/{LAYOUT}"), "a.pdf", PDF)
    (document,) = store.load(case).documents
    store.apply(case, lambda state: cases.record_check(state, document, "it is kaput", "v1", broken), NOW)
    page = reader.get(f"/cases/{case}/{LAYOUT}").text
    assert said in page
    assert "kaput" not in page


def test_a_picture_that_was_sent_is_shown_from_the_bucket_and_from_nowhere_else(ann: Citizen) -> None:
    case = filed(Person("ann"), "street-stall")
    page = ann.get(f"/cases/{case}/requirements/photograph")
    ann.upload(page, "攤位.png", b"\x89PNG\r\n\x1a\n" + bytes(9))
    (document,) = store.load(case).documents
    checked(case, document)
    shown = ann.get(f"/cases/{case}/requirements/photograph")
    assert f"cases/{case}/{document}?" in shown.text
    assert 'alt="The picture you sent: 攤位.png"' in shown.text
    (policy,) = (each for each in shown.headers["Content-Security-Policy"].split("; ") if each.startswith("img-src"))
    assert policy.startswith("img-src 'self' blob: https://")
    assert policy.endswith(f"cases/{case}/{document}")
    assert "blob:" not in ann.get(f"/cases/{case}/documents").headers["Content-Security-Policy"]


def test_a_file_that_never_came_is_as_if_it_had_not_been_told_of(ann: Citizen, case: str) -> None:
    ann.upload(ann.get(f"/cases/{case}/{LAYOUT}"), "never.pdf", PDF)
    (document,) = store.load(case).documents.values()
    old = replace(document, declared_at=document.declared_at - timedelta(hours=2))
    event = Event("document.declared", "applicant", {"document": document.id, "requirement": document.requirement})
    store.apply(case, lambda state: Change(replace(state, documents={document.id: old}), (event,)), NOW)
    shown = Page.read(ann.get(f"/cases/{case}/documents").text).text
    assert ("never.pdf" in shown, "Layout of the premises To be added" in shown) == (False, True)


def test_a_file_that_is_too_large_is_not_declared(ann: Citizen, case: str) -> None:
    wanted = "requirements/separation-statement"  # 5 MB at most
    answer = ann.upload(ann.get(f"/cases/{case}/{wanted}"), "a.pdf", b"%PDF-" + b"0" * 5_000_000)
    assert (answer.status, "The file is too large" in answer.text) == (422, True)
    assert store.load(case).documents == {}


@pytest.mark.parametrize(
    ("said", "kept"),
    [("../../etc/passwd", "passwd"), ("a\nb.pdf", "ab.pdf"), ("/", "file"), ("長" * 300 + ".pdf", "長" * 196 + ".pdf")],
)
def test_a_name_is_kept_without_its_folders_and_cut_in_its_middle(said: str, kept: str) -> None:
    assert announced._kept(said) == kept


def test_a_form_with_files_is_read_as_browsers_send_it() -> None:
    said = 'multipart/form-data; boundary="x y"'
    head = b'Content-Disposition: form-data; name="f"; filename="%22\xe5\x9c\x96.pdf"\r\nContent-Type: a/b'
    file = head + b"\r\n\r\n\r\n1\r\n"
    body = (
        b'--x y\r\nContent-Disposition: form-data; name="n"\r\n\r\n\xe5\x9c\x96\r\n--x y\r\n'
        + file
        + b"\r\n--x y--\r\n"
    )
    assert parts(said, body) == ({"n": ["圖"]}, {"f": File('"圖.pdf', b"\r\n1\r\n")})


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("multipart/form-data", b""),
        ("multipart/form-data; boundary=x", b"--x\r\n"),
        ("multipart/form-data; boundary=x", b"--x\r\nno end of a head\r\n--x--"),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--"),
        ("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="n"\r\n\r\n\xff\r\n--x--'),
        ("multipart/form-data; boundary=x", b"--x\r\nA: b\r\n\r\n1\r\n" * 200 + b"--x--"),
    ],
)
def test_a_form_that_no_browser_sends_is_refused(said: str, body: bytes) -> None:
    with pytest.raises(Malformed):
        parts(said, body)
