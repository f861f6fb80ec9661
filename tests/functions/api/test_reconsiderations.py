"""A refusal looked at again, through the API: asked, listed, answered, and decided anew without another filing."""

from datetime import UTC, datetime, timedelta

import pytest

from issue.app import handler as issue
from onestop import cases, store
from onestop.catalogue import shipped
from tests.functions.api.office import CORE, citizen, clerk, decided, in_review, submitted
from tests.functions.api.person import Person
from tests.functions.context import Context

ANN = citizen()
GOVERNMENT = clerk("people-government")
GROUNDS = {"grounds": "the exit was measured wrongly"}
SET_ASIDE = {"outcome": "set_aside", "reasons": ["the exit is wide enough"], "legal_basis": "行政複議法 art. 64"}


@pytest.fixture
def refused() -> str:
    """A restaurant that the fire brigade refused after the food office had granted its permit."""
    case = in_review(ANN, number=1)
    assert decided(case, "food-permit").status == 200
    assert decided(case, "fire-safety", "refused", reasons="too narrow").status == 200
    now = datetime.now(UTC)
    assert store.apply(case, lambda state: cases.decide(state, now), now).status == "refused"
    return case


def test_a_refusal_set_aside_comes_to_its_licences_without_another_filing(refused: str) -> None:
    asked = ANN.post(f"/cases/{refused}/reconsideration", GROUNDS)
    assert (asked.status, asked.body["reconsideration"]["department"]) == (202, "people-government")
    (waiting,) = GOVERNMENT.get("/reconsiderations").body["items"]
    assert (waiting["case"], waiting["overdue"]) == (refused, False)
    assert waiting["due_at"] > waiting["promised_due_at"]
    seen = GOVERNMENT.get(f"/cases/{refused}").body
    assert (seen["reconsideration"]["grounds"], seen["answers"] != {}) == (GROUNDS["grounds"], True)
    assert next(each for each in seen["reviews"] if each["id"] == "fire-safety")["reasons"] == ["too narrow"]
    ruled = GOVERNMENT.post(f"/cases/{refused}/reconsideration/decision", SET_ASIDE)
    assert (ruled.status, ruled.body["status"]) == (200, "refused")
    assert GOVERNMENT.get("/reconsiderations").body["items"] == []
    successor = ruled.body["reconsideration"]["successor"]
    told = ANN.get(f"/cases/{successor}").body
    assert (told["status"], told["continues"]) == ("in_review", refused)
    states = {each["id"]: (each["status"], each["carried_from"]) for each in told["reviews"]}
    assert (states["food-permit"], states["fire-safety"]) == (("approved", refused), ("open", None))
    assert successor in {each["id"] for each in ANN.get("/cases").body["items"]}
    _answer_all(successor)
    assert len(ANN.get(f"/cases/{successor}").body["licences"]) == len(_granted(successor)) > 0
    assert ANN.get(f"/cases/{refused}").body["licences"] == []


def test_an_upheld_refusal_stays_and_its_reasons_are_told(refused: str) -> None:
    ANN.post(f"/cases/{refused}/reconsideration", GROUNDS)
    ruling = f"/cases/{refused}/reconsideration/decision"
    assert GOVERNMENT.post(ruling, {"outcome": "upheld", "reasons": ["it is too narrow"]}).status == 200
    told = ANN.get(f"/cases/{refused}").body["reconsideration"]
    assert (told["status"], told["reasons"], told["successor"]) == ("upheld", ["it is too narrow"], None)
    assert GOVERNMENT.post(ruling, SET_ASIDE).status == 409
    clocks = {each["id"]: each for each in ANN.get(f"/cases/{refused}/clocks").body["clocks"]}
    assert clocks["reconsideration"]["statutory"]["within"] == 60
    assert clerk("water").get(f"/cases/{refused}").body["reconsideration"]["grounds"] is None


def test_nobody_judges_their_own_refusal_and_strangers_see_nothing(refused: str) -> None:
    ruling = f"/cases/{refused}/reconsideration/decision"
    assert GOVERNMENT.post(ruling, SET_ASIDE).status == 404
    ANN.post(f"/cases/{refused}/reconsideration", GROUNDS)
    moved = Person("clerk-fire-rescue", "department:people-government")
    both = Person("judge", "department:people-government,department:fire-rescue")
    for person, status in (
        (clerk("fire-rescue"), 403), (clerk(CORE), 403), (ANN, 403), (moved, 403), (both, 403),
        (clerk("province-government"), 404), (citizen("ben"), 404),
    ):  # fmt: skip
        assert person.post(ruling, SET_ASIDE).status == status, (person.sub, status)
    assert citizen("ben").post(f"/cases/{refused}/reconsideration", GROUNDS).status == 404
    assert GOVERNMENT.post(f"/cases/{refused}/reconsideration", GROUNDS).status == 403


def test_what_is_contested_no_longer_is_off_the_desk_and_stays_refused(refused: str) -> None:
    path = f"/cases/{refused}/reconsideration"
    assert ANN.post(f"{path}/withdrawal").status == 409
    ANN.post(path, GROUNDS)
    assert citizen("ben").post(f"{path}/withdrawal").status == 404
    assert GOVERNMENT.post(f"{path}/withdrawal").status == 403
    withdrawn = ANN.post(f"{path}/withdrawal")
    assert (withdrawn.status, withdrawn.body["status"]) == (200, "refused")
    assert withdrawn.body["reconsideration"]["status"] == "withdrawn"
    assert GOVERNMENT.get("/reconsiderations").body["items"] == []
    assert [ANN.post(path, GROUNDS).status, ANN.post(f"{path}/withdrawal").status] == [409, 409]


def test_what_cannot_be_contested_is_said_so(refused: str) -> None:
    ask = f"/cases/{refused}/reconsideration"
    assert ANN.post(ask, {}).status == 422
    assert ANN.post(ask, {"grounds": " "}).status == 422
    assert ANN.ask("POST", ask, GROUNDS, if_match='"1"').status == 409
    assert ANN.post(ask, GROUNDS).status == 202
    assert ANN.post(ask, GROUNDS).status == 409
    assert GOVERNMENT.post(f"{ask}/decision", {"outcome": "set_aside"}).status == 422
    assert ANN.post(f"/cases/{in_review(ANN)}/reconsideration", GROUNDS).status == 409


def test_a_case_that_was_not_accepted_is_handed_in_again() -> None:
    case = submitted(ANN)
    clerk(CORE).post(f"/cases/{case}/acceptance", {"outcome": "refuse", "reasons": "not ours"})
    assert ANN.post(f"/cases/{case}/reconsideration", GROUNDS).status == 202
    ruled = GOVERNMENT.post(f"/cases/{case}/reconsideration/decision", SET_ASIDE)
    successor = ruled.body["reconsideration"]["successor"]
    waiting = clerk(CORE).get("/reviews?status=submitted").body["items"]
    assert successor in {each["case"] for each in waiting}


def test_its_alarm_is_found_and_silence_decides_nothing(refused: str) -> None:
    ANN.post(f"/cases/{refused}/reconsideration", GROUNDS)
    late = datetime.now(UTC) + timedelta(days=90)
    assert refused in set(store.due(late))
    service = store.pinned(store.load(refused))
    calendar = shipped().calendars[service.calendar]
    swept = store.apply(refused, lambda case: cases.sweep(case, service, calendar, late), late)
    assert swept.reconsideration
    assert swept.reconsideration.waits
    (waiting,) = GOVERNMENT.get("/reconsiderations").body["items"]
    assert (waiting["overdue"], waiting["card"]) == (True, "red")
    assert refused not in set(store.due(late))


def _answer_all(case: str) -> None:
    while waiting := [each for each in store.load(case).reviews.values() if each.status == "open"]:
        assert decided(case, waiting[0].id).status == 200
    now = datetime.now(UTC)
    assert store.apply(case, lambda state: cases.decide(state, now), now).status == "approved"
    issue({"case": case}, Context())


def _granted(case: str) -> list[str]:
    """The reviews of a case whose permits it owes."""
    return [each.id for each in store.load(case).reviews.values() if each.permit and each.outcome]
