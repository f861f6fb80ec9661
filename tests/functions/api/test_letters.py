"""Correction letters and extensions through HTTP: what may go wrong names the field and the fix."""

from datetime import datetime, timedelta

import pytest

from onestop import cases, store
from onestop.catalogue import shipped
from onestop.errors import Conflict
from tests.functions.api.office import CORE, citizen, clerk, decided, in_review
from tests.functions.api.person import Answer, Person

REVIEW, FIRE, FOOD = "fire-safety", "fire-rescue", "food-permit"
ITEM = {"target": "/documents/premises-layout", "detail": "The emergency exit is not drawn"}


@pytest.fixture
def case() -> str:
    return in_review(citizen())


def asked(case: str, *items: object, **said: object) -> Answer:
    return clerk(FIRE).post(f"/cases/{case}/reviews/{REVIEW}/supplement", {"items": list(items) or [ITEM], **said})


def sent(case: str) -> str:
    """The window has closed and the letter is out; its path."""
    letter = store.load(case).letters[max(store.load(case).letters)]
    swept(case, letter.send_at + timedelta(seconds=1))
    return f"/cases/{case}/supplements/{letter.number}/response"


def swept(case: str, now: datetime) -> None:
    service = store.pinned(store.load(case))
    store.apply(case, lambda state: cases.sweep(state, service, shipped().calendars[service.calendar], now), now)


def answered(person: Person, path: str) -> Answer:
    return person.post(path, {"items": [{"id": "1-1", "note": "It is drawn now"}]})


def test_a_letter_is_nobodys_before_it_is_sent_and_then_the_applicants_alone(case: str) -> None:
    assert asked(case).status == 200
    assert citizen().get(f"/cases/{case}").body["supplements"] == []
    assert answered(citizen(), f"/cases/{case}/supplements/1/response").status == 404
    path = sent(case)
    (letter,) = citizen().get(f"/cases/{case}").body["supplements"]
    assert (letter["items"][0]["target"], letter["items"][0]["detail"]) == (ITEM["target"], ITEM["detail"])
    assert answered(citizen("bob"), path).status == 404
    assert answered(clerk(FIRE), path).status == 403
    assert answered(citizen(), path).status == 200
    assert answered(citizen(), path).status == 409


@pytest.mark.parametrize("letter", ["2", "0", "-1", "one", "9" * 30])
def test_an_unknown_letter_is_not_found(case: str, letter: str) -> None:
    asked(case)
    sent(case)
    assert answered(citizen(), f"/cases/{case}/supplements/{letter}/response").status == 404


def test_an_answer_after_the_deadline_is_refused_even_before_the_sweep(case: str) -> None:
    asked(case, due_working_days=1)
    path = sent(case)
    respond_by = store.load(case).letters[1].respond_by
    assert respond_by is not None
    late = respond_by + timedelta(seconds=1)
    service = store.pinned(store.load(case))
    with pytest.raises(Conflict, match="time to answer"):
        cases.respond(store.load(case), 1, {}, {"1-1": ""}, service, shipped().calendars[service.calendar], late)
    swept(case, late)
    assert answered(citizen(), path).status == 409


def test_an_answer_must_answer_something_and_only_what_was_asked(case: str) -> None:
    asked(case)
    path = sent(case)
    for body in ({}, {"items": [{"id": "1-9"}]}):
        refused = citizen().post(path, body)
        assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/items")
    refused = citizen().post(path, {"answers": {"seats": 99}, "items": [{"id": "1-1"}]})
    assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/answers/seats")


def test_a_supplement_on_a_finished_review_or_of_a_finished_case_is_refused(case: str) -> None:
    assert decided(case, REVIEW).status == 200
    assert asked(case).status == 409
    assert citizen().post(f"/cases/{case}/withdrawal").status == 200
    assert asked(case).status == 409


def test_a_deficiency_points_at_what_the_service_has(case: str) -> None:
    refused = asked(case, {"target": "/answers/moon", "detail": "?"})
    assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/items/0/target")


def test_nobody_decides_while_the_clock_stands_still(case: str) -> None:
    asked(case)
    path = sent(case)
    assert decided(case, REVIEW).status == 409
    assert answered(citizen(), path).status == 200
    assert decided(case, REVIEW).status == 200


def test_an_extension_is_within_its_maximum_by_the_right_rank_and_once(case: str) -> None:
    extended, reason = f"/cases/{case}/reviews/{FOOD}/extension", {"reason": "The laboratory needs longer"}
    colleague = clerk(CORE, "colleague")
    assert clerk(CORE).post(f"/cases/{case}/reviews/{FOOD}/claim").status == 200
    for nobody in (clerk(CORE), clerk("water"), citizen()):
        assert nobody.post(extended, {"working_days": 1, **reason}).status == 403
    for days in (0, 11):
        refused = colleague.post(extended, {"working_days": days, **reason})
        assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/working_days")
    before = store.load(case).reviews[FOOD].due_at
    assert colleague.post(extended, {"working_days": 1, **reason}).status == 200
    after = store.load(case).reviews[FOOD].due_at
    assert before is not None
    assert after is not None
    assert after > before
    assert colleague.post(extended, {"working_days": 1, **reason}).status == 409


def test_where_the_law_knows_no_extension_there_is_none(case: str) -> None:
    refused = clerk(FIRE).post(f"/cases/{case}/reviews/{REVIEW}/extension", {"working_days": 1, "reason": "why"})
    assert refused.status == 409
