"""The files of a case, in the bucket as what they are declared to be."""

from dataclasses import replace
from typing import Any

from cli.demo.files import JPEG, make_file
from onestop import store
from onestop.cases import Case, Change, Document
from onestop.documents import key
from onestop.events import Event
from onestop.sdk import client
from onestop.surroundings import surroundings
from tests.store.restaurants import NOW


def on_file(case: str, name: str = "") -> str:
    """Put them there as pictures, all under a name or each under its own; the case."""
    state = store.load(case)
    files = {
        each.id: each if each.status == "rejected" else _put(state, each, name) for each in state.documents.values()
    }
    told = Event("document.checked", "system", {"status": "accepted"})
    store.apply(case, lambda found: Change(replace(found, documents=files), (told,)), NOW)
    return case


def _put(case: Case, document: Document, name: str) -> Document:
    about: dict[str, Any] = {"id": document.id, "title": {"en": document.id}, "accept": [JPEG], "grade": "C"}
    file = make_file(about, case.answers)
    where = {"Bucket": surroundings().bucket, "Key": key(case.id, document.id)}
    put = client("s3").put_object(**where, Body=file.content, ContentType=JPEG)
    called = name or (file.filename if document.requirement else document.filename)
    found = replace(document, filename=called, content_type=JPEG, size=len(file.content))
    return replace(found, status="accepted", object_version=put["VersionId"])
