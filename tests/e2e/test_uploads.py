"""Files on their way through the deployed system: the bucket takes what was declared and nothing else."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

import pytest
import requests

from cli.outputs import Outputs
from cli.until import until
from onestop.catalogue import shipped

SERVICE, REQUIREMENT = "open-restaurant", "premises-layout"
PDF = b"%PDF-1.7\n" + b"plan " * 100
PATIENCE_S = 30.0
Ask = Callable[..., requests.Response]


@pytest.fixture
def ask(outputs: Outputs, id_token: Callable[[str], str]) -> Ask:
    """Send a request as somebody."""

    def send(person: str, method: str, path: str, body: Any = None) -> requests.Response:
        signed_in = {"Authorization": f"Bearer {id_token(person)}"}
        return requests.request(method, outputs.api_url + path, json=body, headers=signed_in, timeout=30)

    return send


@pytest.fixture
def case(ask: Ask) -> str:
    """A citizen's draft."""
    answers = shipped().service(SERVICE).form["examples"][0]
    answer = ask("citizen", "POST", "/cases", {"service": SERVICE, "answers": answers})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def declared(ask: Ask, case: str) -> Mapping[str, Any]:
    said = {"filename": "平面圖.pdf", "content_type": "application/pdf", "size": len(PDF)}
    body = {"requirement": REQUIREMENT, "sha256": sha256(PDF).hexdigest(), **said}
    answer = ask("citizen", "POST", f"/cases/{case}/documents", body)
    assert answer.status_code == 201, answer.text
    document: Mapping[str, Any] = answer.json()
    return document


def sent(upload: Mapping[str, Any], content: bytes = PDF, changes: Mapping[str, str] | None = None) -> int:
    fields = {**upload["fields"], **(changes or {})}
    return requests.post(upload["url"], data=fields, files={"file": content}, timeout=30).status_code


def test_the_declared_file_is_taken_checked_and_given_back(ask: Ask, case: str) -> None:
    document = declared(ask, case)
    assert sent(document["upload"]) in (200, 204)

    def checked() -> Any:
        (found,) = ask("citizen", "GET", f"/cases/{case}").json()["documents"]
        return found if found["status"] != "awaiting_upload" else None

    assert until(checked, PATIENCE_S, "the check of the file")["status"] == "accepted"
    link = ask("citizen", "GET", f"/cases/{case}/documents/{document['id']}").json()["url"]
    # That it is saved under its name is signed too; the emulator's S3 does not send the header.
    assert "response-content-disposition=attachment" in link
    assert requests.get(link, timeout=30).content == PDF
    assert requests.get(link[:-1] + ("0" if link[-1] != "0" else "1"), timeout=30).status_code == 403
    assert ask("neighbour", "GET", f"/cases/{case}/documents/{document['id']}").status_code == 404


def test_another_size_type_or_place_is_refused_by_the_bucket(ask: Ask, case: str) -> None:
    upload = declared(ask, case)["upload"]
    assert sent(upload, PDF + b"x") >= 400
    assert sent(upload, PDF[:-1]) >= 400
    assert sent(upload, changes={"Content-Type": "text/html"}) >= 400
    assert sent(upload, changes={"key": f"cases/{case}/elsewhere"}) >= 400
    assert sent(upload, changes={"x-amz-checksum-sha256": "A" * 43 + "="}) >= 400
    assert sent(upload, changes={"x-amz-signature": "0" * 64}) >= 400


def test_another_file_of_the_same_size_is_found_out(ask: Ask, case: str) -> None:
    """By the bucket, which is told the checksum, or by our own check: never accepted."""
    upload = declared(ask, case)["upload"]
    if sent(upload, PDF[::-1]) >= 400:
        return
    (found,) = until(
        lambda: [
            each
            for each in ask("citizen", "GET", f"/cases/{case}").json()["documents"]
            if each["status"] != "awaiting_upload"
        ],
        PATIENCE_S,
        "the check of the file",
    )
    assert (found["status"], "SHA-256" in found["problem"]) == ("rejected", True)


def test_nobody_gets_in_without_a_valid_token(outputs: Outputs, id_token: Callable[[str], str]) -> None:
    for token in (None, "Bearer x.y.z", f"Bearer {id_token('citizen')[:-4]}AAAA"):
        headers = {"Authorization": token} if token else {}
        answer = requests.get(f"{outputs.api_url}/cases", headers=headers, timeout=30)
        assert answer.status_code == 401
        assert answer.headers["Content-Type"].startswith("application/problem+json")
