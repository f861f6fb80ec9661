"""What an applicant does: fill in the form, upload what is asked for, submit."""

from collections.abc import Mapping
from typing import Any

import requests

from cli.client import Client
from cli.demo.files import File, make_file
from cli.until import PAUSE_S, until

UPLOAD_S, CHECK_S = 30.0, 30.0
AWAITED = "awaiting_upload"


def draft(api: Client, service: str, answers: Mapping[str, Any]) -> str:
    """Open a case; return its id."""
    return str(api.post("/cases", {"service": service, "answers": answers})["id"])


def add_documents(
    api: Client, case: str, required: list[Mapping[str, Any]], answers: Mapping[str, Any]
) -> list[Mapping[str, Any]]:
    """Make, declare and upload a file for each required document; return the documents when all are checked."""
    for requirement in required:
        upload(api, case, requirement["id"], make_file(requirement, answers))
    return wait_for_checks(api, case)


def upload(api: Client, case: str, requirement: str, file: File) -> str:
    """Declare a file and send it straight to the bucket; return the document's id."""
    declared = api.post(f"/cases/{case}/documents", file.declared(requirement))
    send(declared["upload"], file.filename, file.content)
    return str(declared["id"])


def send(form: Mapping[str, Any], filename: str, content: bytes) -> None:
    """Post a file by the form that the declaration returned; raises HTTPError with S3's own words."""
    answer = requests.post(form["url"], data=form["fields"], files={"file": (filename, content)}, timeout=UPLOAD_S)
    if not answer.ok:
        raise requests.HTTPError(f"{answer.status_code}: {answer.text[:500]}", response=answer)


def wait_for_checks(api: Client, case: str, pause: float = PAUSE_S) -> list[Mapping[str, Any]]:
    """Return the case's documents once none of them waits for its check; look every `pause` seconds."""

    def checked() -> list[Mapping[str, Any]] | None:
        documents: list[Mapping[str, Any]] = api.get(f"/cases/{case}")["documents"]
        return None if any(each["status"] == AWAITED for each in documents) else documents

    return until(checked, CHECK_S, f"the checks of the documents of case {case}", pause)


def submit(api: Client, case: str, key: str | None = None) -> None:
    """Submit a case that is complete."""
    api.post(f"/cases/{case}/submission", {}, key)
