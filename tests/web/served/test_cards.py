"""Cards: contested by the department that was given one, settled by supervision."""

import pytest

from tests.functions.api.office import citizen, clerk, in_review, late_acceptance, overdue, submitted
from tests.functions.api.person import Person
from tests.web.look import SEND, Look
from tests.web.served.everybody import each_of, for_everybody
from tests.web.served.papers import on_file
from tests.web.strangers import ODD
from tests.web.window import Window

FIRE, MAYOR = "clerk-fire-rescue", "clerk-people-government"
DESK, BOSS = "/desk/cases", "/supervision/cases"
RED = "fire-safety-red"
LOOKS = (
    Look("card", f"{DESK}/{{open}}/cards/{RED}", person=FIRE, sent=SEND),
    Look("card-contested", f"{DESK}/{{contested}}/cards/{RED}", person=FIRE),
    Look("card-settled", f"{DESK}/{{settled}}/cards/{RED}", person=FIRE),
    Look("settle-early", f"{BOSS}/{{open}}/cards/{RED}", person="supervisor", sent=SEND),
    Look("settle", f"{BOSS}/{{contested}}/cards/{RED}", person="supervisor", sent=SEND),
    Look("settled", f"{BOSS}/{{settled}}/cards/{RED}", person="supervisor"),
    Look("review-overdue", f"{DESK}/{{open}}/reviews/fire-safety", person=FIRE),
    Look("clocks-overdue", f"{BOSS}/{{open}}", person="supervisor"),
    Look("desk-cards-rows", "/desk/cards", person=FIRE),
    Look("cards-rows", "/supervision/cards?card=red&department=fire-rescue", person="supervisor"),
    Look("takeover", f"{DESK}/{{open}}/reviews/fire-safety/takeover", person=MAYOR, sent=SEND),
    Look("instruction", f"{DESK}/{{open}}/reviews/fire-safety/instruction", person=MAYOR, sent=SEND),
    Look("acceptance-late", f"{DESK}/{{waiting}}/acceptance", person=MAYOR),
    Look("acceptance-takeover", f"{DESK}/{{waiting}}/acceptance/takeover", person=MAYOR, sent=SEND),
    Look("acceptance-instruction", f"{DESK}/{{waiting}}/acceptance/instruction", person=MAYOR, sent=SEND),
    Look("desk-escalated", "/desk?status=escalated", person=MAYOR),
)


@pytest.fixture(scope="module")
def sample() -> dict[str, str]:
    """Cases whose fire review ran past its limit, and one that nobody accepted in time."""
    found = {name: on_file(in_review(citizen("citizen"))) for name in ("open", "contested", "settled")}
    for case in found.values():
        overdue(case, "fire-safety")
    for name in ("contested", "settled"):
        _say(clerk("fire-rescue"), found[name], "appeal", reasons=[ODD])
    _say(Person("supervisor", "role:supervisor"), found["settled"], "confirm", outcome="lifted", reasons=[ODD])
    found["waiting"] = on_file(submitted(citizen("citizen")))
    late_acceptance(found["waiting"])
    return found


def _say(person: Person, case: str, what: str, **said: object) -> None:
    answer = person.post(f"/cases/{case}/cards/{RED}/{what}", said)
    assert answer.status == 200, answer


@each_of(LOOKS)
def test_a_page_is_for_everybody(seen: Window, sample: dict[str, str], look: Look) -> None:
    for_everybody(seen, sample, look)
