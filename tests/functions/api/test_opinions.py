"""Pre-licensing through HTTP: asked on a draft, given, carried along, relied on once the originals were checked."""

from datetime import timedelta
from typing import Any

from onestop import cases, store
from onestop.catalogue import shipped
from tests.functions.api.office import CORE, citizen, clerk, declaration, filed, with_documents
from tests.functions.api.person import Answer
from tests.store.restaurants import NOW, later

FIRE = "fire-rescue"
GIVEN = {"outcome": "favourable_with_conditions", "reasons": "Almost", "conditions": ["A second extinguisher"]}
CAME = {"place": "counter 3", "identity_checked": True, "documents_checked": True}


def ready(sub: str = "ann") -> str:
    """A draft with everything that it needs."""
    case = filed(citizen(sub))
    with_documents(case)
    return case


def asked(sub: str = "ann") -> str:
    case = ready(sub)
    answer = citizen(sub).post(f"/cases/{case}/opinions")
    assert answer.status == 202, answer
    return case


def opinion(answer: Answer, review: str = "fire-safety") -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in answer.body["opinions"] if each["review"] == review)
    return found


def listed(department: str) -> list[str]:
    return [each["review"] for each in clerk(department).get("/reviews?status=opinion").body["items"]]


def test_a_draft_that_is_not_whole_is_shown_to_nobody() -> None:
    case = filed(citizen())
    assert citizen().post(f"/cases/{case}/opinions").status == 422
    assert clerk(FIRE).get(f"/cases/{case}").status == 404


def test_the_departments_find_it_in_a_list_and_read_what_they_would_see() -> None:
    case = asked()
    assert (listed(FIRE), listed(CORE), listed("water")) == (["fire-safety"], ["food-permit"], [])
    shown = clerk(FIRE).get(f"/cases/{case}")
    assert (shown.status, shown.body["status"]) == (200, "draft")
    assert {each["requirement"] for each in shown.body["documents"]} == {"premises-layout", "fire-equipment-plan"}
    assert [each["review"] for each in shown.body["opinions"]] == ["fire-safety"]
    assert clerk("water").get(f"/cases/{case}").status == 404
    assert citizen().post(f"/cases/{case}/opinions").status == 409


def test_an_opinion_is_given_once_by_its_own_department_and_shown_with_its_notice() -> None:
    case = asked()
    path = f"/cases/{case}/opinions/fire-safety"
    assert clerk(CORE).post(path, GIVEN).status == 403
    assert citizen().post(path, GIVEN).status == 403
    assert clerk(FIRE).post(path, {"outcome": "favourable"}).status == 422
    assert clerk(FIRE).post(path, GIVEN).status == 200
    assert clerk(FIRE).post(path, GIVEN).status == 409
    shown = opinion(citizen().get(f"/cases/{case}"))
    assert (shown["outcome"], shown["conditions"]) == ("favourable_with_conditions", ["A second extinguisher"])
    assert "no legal effect" in shown["notice"]["en"]
    assert listed(FIRE) == []


def test_the_originals_checked_a_carried_opinion_approves_on_its_conditions() -> None:
    case = asked()
    assert clerk(FIRE).post(f"/cases/{case}/opinions/fire-safety", GIVEN).status == 200
    assert citizen().post(f"/cases/{case}/submission").status == 202
    assert listed(CORE) == []
    accepted = clerk(CORE).post(f"/cases/{case}/acceptance", {"outcome": "accept"})
    assert (opinion(accepted)["status"], opinion(accepted, "food-permit")["lapsed_because"]) == ("carried", "submitted")
    path = f"/cases/{case}/reviews/fire-safety/attendance"
    kept = clerk(FIRE).post(path, {**CAME, "rely_on_opinion": False})
    assert next(each["status"] for each in kept.body["reviews"] if each["id"] == "fire-safety") == "open"
    done = clerk(FIRE).post(path, CAME)
    assert done.status == 200, done
    review = next(each for each in done.body["reviews"] if each["id"] == "fire-safety")
    assert (review["status"], review["conditions"]) == ("approved_with_conditions", ["A second extinguisher"])
    assert opinion(done)["status"] == "relied"
    types = [each.type for each in store.timeline(case, None, 100).items]
    assert types[-3:] == ["review.attended", "opinion.relied", "review.decided"]


def test_a_change_ends_the_opinion_says_why_and_closes_the_draft() -> None:
    case = asked()
    assert clerk(FIRE).post(f"/cases/{case}/opinions/fire-safety", GIVEN).status == 200
    file = citizen().post(f"/cases/{case}/documents", declaration("fire-equipment-plan", sha256="1" * 64)).body["id"]
    store.apply(case, lambda state: cases.record_check(state, file, None, "v9"), NOW)
    shown = opinion(citizen().get(f"/cases/{case}"))
    assert (shown["lapsed_because"], shown["changed"]) == ("changed", ["/documents/fire-equipment-plan"])
    assert clerk(FIRE).get(f"/cases/{case}").status == 404
    assert citizen().post(f"/cases/{case}/opinions").status == 202
    assert listed(FIRE) == ["fire-safety"]


def test_what_was_written_comes_back_and_the_clock_finds_what_is_late() -> None:
    case = asked()
    assert clerk(FIRE).post(f"/cases/{case}/opinions/fire-safety", GIVEN).status == 200
    assert store.load(case).opinions["fire-safety"].conditions == ("A second extinguisher",)
    due_at = store.load(case).opinions["food-permit"].due_at
    assert case not in set(store.due(due_at - timedelta(seconds=1)))
    after = later(10_000)
    assert case in set(store.due(after))
    service = store.pinned(store.load(case))
    swept = store.apply(
        case, lambda state: cases.sweep(state, service, shipped().calendars[service.calendar], after), after
    )
    assert swept == store.load(case)
    assert swept.opinions["food-permit"].overdue
    assert case not in set(store.due(after))
