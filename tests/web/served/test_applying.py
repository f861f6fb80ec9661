"""An application, from its beginning to the last look at it, with what people are called in every field."""

import pytest

from onestop import cases, store
from onestop.catalogue import shipped
from tests.functions.api.office import citizen, declaration, example, filed
from tests.store.restaurants import NOW
from tests.web.look import SEND, Look
from tests.web.served.everybody import each_of, for_everybody
from tests.web.served.papers import on_file
from tests.web.strangers import ODD, strange
from tests.web.window import Window

SERVICE, ANN = "open-restaurant", "citizen"
FILE = f"{ODD.replace('/', '')[:150]}.pdf"
SECTIONS = tuple(each.id for each in shipped().service(SERVICE).sections)
LOOKS = (
    Look("start", "/services/street-stall/application", person=ANN),
    Look("application", "/cases/{empty}/application", person=ANN),
    Look("application-filled", "/cases/{full}/application", person=ANN),
    *(Look(f"section-{each}", f"/cases/{{empty}}/sections/{each}", person=ANN, sent=SEND) for each in SECTIONS),
    *(Look(f"section-{each}-filled", f"/cases/{{full}}/sections/{each}", person=ANN) for each in ("applicant", "sign")),
    Look("documents", "/cases/{empty}/documents", person=ANN),
    Look("documents-filled", "/cases/{full}/documents", person=ANN),
    Look("requirement", "/cases/{full}/requirements/food-safety-rules", person=ANN, sent=SEND),
    Look("requirement-sent", "/cases/{full}/requirements/premises-layout", person=ANN),
    Look("requirement-rejected", "/cases/{full}/requirements/fire-equipment-plan", person=ANN),
    Look("check-missing", "/cases/{empty}/check", person=ANN),
    Look("check", "/cases/{full}/check", person=ANN),
)


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """A draft of nothing, and one of which every text is as long and as strange as it may be."""
    person = citizen(ANN)
    begun = person.post("/cases", {"service": SERVICE})
    full = filed(person)
    fields = shipped().service(SERVICE).form["properties"]
    odd = {name: text for name in example() if (text := strange(fields[name]))}
    assert len(odd) >= 4
    changed = person.patch(
        f"/cases/{full}", {"answers": {**example(), **odd}}, If_Match=f'"{store.load(full).version}"'
    )
    assert changed.status == 200, changed
    sent = {each: _declared(full, each) for each in ("premises-layout", "fire-equipment-plan")}
    wrong = sent["fire-equipment-plan"]
    store.apply(full, lambda state: cases.record_check(state, wrong, "no PDF", "v1", "type"), NOW)
    on_file(full, FILE)
    return {"empty": str(begun.body["id"]), "full": full}


def _declared(case: str, requirement: str) -> str:
    sent = citizen(ANN).post(f"/cases/{case}/documents", declaration(requirement, filename=FILE))
    assert sent.status == 201, sent
    return str(sent.body["id"])


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    for_everybody(seen, sample, look)
