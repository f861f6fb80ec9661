"""The demo's files are real ones, of a type that their requirement accepts."""

from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from cli.demo.files import make_file
from onestop.catalogue import shipped

REQUIREMENTS = [
    (service, each.id)
    for service in (s["id"] for s in shipped().index)
    for each in shipped().service(service).documents
]


def asked(service: str, id: str) -> dict[str, Any]:
    found = shipped().service(service).requirement(id)
    assert found is not None
    return {"id": id, "title": found.title, "grade": found.grade, "accept": found.accept}


@pytest.mark.parametrize(("service", "requirement"), REQUIREMENTS)
def test_every_requirement_of_the_samples_gets_a_file_that_it_accepts(service: str, requirement: str) -> None:
    answers = shipped().service(service).form["examples"][0]
    file = make_file(asked(service, requirement), answers)
    found = shipped().service(service).requirement(requirement)
    assert found is not None
    assert file.content_type in found.accept
    assert len(file.content) <= found.max_bytes
    if file.content_type == "image/jpeg":
        assert Image.open(BytesIO(file.content)).format == "JPEG"
    else:
        assert file.content.startswith(b"%PDF-")
        assert file.content.rstrip().endswith(b"%%EOF")


def test_a_declaration_says_what_the_file_is() -> None:
    file = make_file(asked("open-restaurant", "premises-layout"), {"exits": 2})
    declared = file.declared("premises-layout")
    assert declared["sha256"] == sha256(file.content).hexdigest()
    assert declared["size"] == len(file.content)
