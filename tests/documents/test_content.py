"""A file is what was declared, or the applicant is told what is wrong."""

from typing import Any

import pytest

from onestop.cases import Document
from onestop.catalogue import shipped
from onestop.documents import CHECKABLE, HEAD, problem
from onestop.documents.content import Problem
from tests.rules.services import NOW

STARTS = {
    "application/pdf": b"%PDF-1.7",
    "image/jpeg": b"\xff\xd8\xff\xe0",
    "image/png": b"\x89PNG\r\n\x1a\n\x00",
}


def found(head: bytes, content_type: str = "application/pdf", **given: Any) -> str | None:
    document = Document("d1", "plan", "圖.pdf", content_type, 100, "a" * 64, NOW)
    return told(problem(document, head, given.get("size", 100), given.get("sha256", "a" * 64)))


def told(broken: Problem | None) -> str | None:
    return f"{broken.rule}: {broken.detail}" if broken else None


@pytest.mark.parametrize("content_type", sorted(CHECKABLE))
def test_each_type_is_known_by_its_beginning_and_no_other(content_type: str) -> None:
    for other, head in STARTS.items():
        assert (found(head, content_type) is None) == (other == content_type)
        assert (found(head[:HEAD], content_type) is None) == (other == content_type)
    assert found(b"", content_type)
    assert found(b"MZ\x90\x00", content_type)
    assert found(b" " + STARTS[content_type], content_type)


def test_size_and_digest_must_be_those_declared() -> None:
    assert "size: the file has 99 bytes" in str(found(STARTS["application/pdf"], size=99))
    assert "digest: " in str(found(STARTS["application/pdf"], sha256="b" * 64))


def test_a_type_that_cannot_be_checked_is_never_in_order() -> None:
    assert str(found(b"<html>", "text/html")).startswith("type: ")


def test_the_catalogue_asks_only_for_types_that_can_be_checked() -> None:
    asked = {
        accepted
        for summary in shipped().index
        for requirement in shipped().service(summary["id"]).documents
        for accepted in requirement.accept
    }
    assert asked <= CHECKABLE
