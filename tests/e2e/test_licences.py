"""The life of a licence on the deployed system: renewed over the bus, revoked for everybody to see."""

import gzip
from collections.abc import Callable
from io import BytesIO

import pytest
import requests
from pypdf import PdfReader

from cli.demo.proof import claims_of
from cli.demo.stage import Stage
from cli.until import until
from onestop.licences import jose
from tests.e2e.applying import PATIENCE_S, Json, accept, decide_all, ended, file, read

SERVICE, DEPARTMENT = "public-place-hygiene", "health"
ORDER = {"reason": "the water was not fit to drink", "legal_basis": "公共場所衛生管理條例 art. 14"}


@pytest.fixture
def licence(stage: Stage) -> Json:
    """The only licence of the smallest case, as its holder sees it."""
    case = file(stage, SERVICE)
    accept(stage, case)
    decide_all(stage, case)
    (issued,) = ended(stage, case)["licences"]
    return {**issued, "case": case}


def test_a_renewed_licence_gets_its_successor_over_the_bus(stage: Stage, licence: Json) -> None:
    stage.as_("citizen").post(f"/licences/{licence['id']}/renewal", {})
    clerk = stage.as_clerk(DEPARTMENT)
    assert licence["id"] in [each["licence"] for each in clerk.get("/renewals")["items"]]
    clerk.post(f"/licences/{licence['id']}/renewal/decision", {"outcome": "renewed"})

    def successor() -> Json | None:
        found = read(stage, licence["case"])["licences"]
        return next((each for each in found if each["succeeds"] == licence["id"]), None)

    renewed = until(successor, PATIENCE_S, "the successor")
    assert renewed["valid_until"] > licence["valid_until"]
    assert stage.as_anybody().get(f"/licences/{renewed['id']}")["verified"]


def test_its_holder_prints_it_whatever_their_browser_asks_for_and_a_stranger_does_not(
    stage: Stage, licence: Json, id_token: Callable[[str], str]
) -> None:
    address = f"{stage.outputs.api_url}/licences/{licence['id']}/pdf"
    holder = read(stage, licence["case"])["answers"]["operator_name"]
    for accepted in ("application/pdf", "text/html,*/*;q=0.8", "*/*"):
        signed_in = {"Authorization": f"Bearer {id_token('citizen')}", "Accept": accepted}
        answer = requests.get(address, headers=signed_in, timeout=30)
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/pdf")
        (page,) = PdfReader(BytesIO(answer.content)).pages
        assert all(each in page.extract_text() for each in ("公共場所衛生許可證", holder, licence["id"]))
    assert requests.get(address, timeout=30).status_code == 401


def test_a_revoked_licence_is_found_revoked_by_a_stranger_with_the_key_alone(stage: Stage, licence: Json) -> None:
    anybody = stage.as_anybody()
    claims = claims_of(anybody.get(f"/licences/{licence['id']}")["proof"]["jwt"], anybody.get("/keys"))
    (entry,) = [each for each in claims["credentialStatus"] if each["statusPurpose"] == "revocation"]
    address = anybody.api_url + "/status-lists/" + entry["statusListCredential"].rpartition("/")[2]
    index = int(entry["statusListIndex"])

    def revoked() -> bool:
        answer = requests.get(address, headers={"Accept": "application/vc+jwt"}, timeout=30)
        assert answer.headers["Content-Type"] == "application/vc+jwt"
        listed = claims_of(answer.text, anybody.get("/keys"))
        bits = gzip.decompress(jose.decode(listed["credentialSubject"]["encodedList"].removeprefix("u")))
        return bool(bits[index // 8] & 0x80 >> index % 8)

    assert not revoked()
    stage.as_clerk(DEPARTMENT).post(f"/licences/{licence['id']}/revocation", ORDER)
    assert anybody.get(f"/licences/{licence['id']}")["status"] == "revoked"
    assert revoked()
