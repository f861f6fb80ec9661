"""Who acts for whom: invited, accepted, taken back."""

import pytest

from portal.language import LANGUAGES
from tests.functions.api.office import citizen, filed
from tests.web.look import SEND, Look, looked_at
from tests.web.served.everybody import each_of, for_everybody, sign_in
from tests.web.strangers import ODD
from tests.web.window import Window

ANN, BEN = "citizen", "neighbour"
LOOKS = (
    Look("delegates", "/cases/{case}/delegates", person=ANN, sent=SEND),
    Look("delegates-none", "/cases/{alone}/delegates", person=ANN),
    Look("delegates-own", "/cases/{case}/delegates", person=BEN),
    Look("delegate-end", "/cases/{case}/delegates/1/end", person=ANN),
    Look("delegate-give-up", "/cases/{case}/delegates/1/end", person=BEN),
    Look("application-prepared", "/cases/{case}/application", person=BEN),
    Look("check-prepared", "/cases/{case}/check", person=BEN),
    Look("delegations", "/my/delegations", person=BEN),
    Look("delegations-none", "/my/delegations", person=ANN),
    Look("delegation", "/my/delegations/new?number={case}", person=BEN, sent=SEND),
)


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """A draft that somebody prepares, to whom nobody answered, and of whom one was sent away."""
    ann = citizen(ANN)
    case = filed(ann)
    for number, may in (("1", "prepare"), ("2", "act"), ("3", "act")):
        said = {"name": ODD[:100], "may": may}
        answer = ann.ask("PUT", f"/cases/{case}/delegates/{number}", said)
        assert answer.status == 200, answer
        if number == "1":
            code = answer.body["code"]
    assert citizen(BEN).post("/delegations", {"case": case, "code": code}).status == 200
    assert ann.post(f"/cases/{case}/delegates/3/end").status == 200
    return {"case": case, "alone": filed(ann)}


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    for_everybody(seen, sample, look)


def test_the_code_is_for_everybody(seen: Window, sample: dict[str, str]) -> None:
    sign_in(seen, ANN)
    for language in LANGUAGES:
        assert seen.open(f"/cases/{sample['alone']}/delegates?lang={language}") == 200
        seen.page.fill("#name", ODD[:100])
        seen.page.check("#may")
        seen.page.click(SEND)
        looked_at(seen, language, "delegate-invited")
    assert seen.complaints == []
