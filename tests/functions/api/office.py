"""Steps in the life of a case, taken through the API; only its files come from nowhere, in order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from onestop import cases, store
from onestop.cases import Case, Change, Document
from onestop.catalogue import Service, shipped
from onestop.events import Event
from tests.functions.api.person import Answer, Person
from tests.store.restaurants import NOW

RESTAURANT = "open-restaurant"
CORE = "market-regulation"
PDF = b"%PDF-1.7 plan"


def service(id: str = RESTAURANT) -> Service:
    return shipped().service(id)


def example(id: str = RESTAURANT, number: int = 0) -> dict[str, Any]:
    return dict(service(id).form["examples"][number])


def citizen(sub: str = "ann") -> Person:
    return Person(sub)


def clerk(department: str, sub: str | None = None) -> Person:
    return Person(sub or f"clerk-{department}", f"department:{department}")


def filed(applicant: Person, id: str = RESTAURANT, number: int = 0, **more: Any) -> str:
    """A draft with the answers of an example; its id."""
    answer = applicant.post("/cases", {"service": id, "answers": example(id, number), **more})
    assert answer.status == 201, answer
    return str(answer.body["id"])


def declaration(requirement: str, **given: Any) -> dict[str, Any]:
    said = {"filename": "圖則.pdf", "content_type": "application/pdf", "size": 9, "sha256": "0" * 64}
    return {"requirement": requirement, **said, **given}


def evidence(**given: Any) -> dict[str, Any]:
    """A photograph as a department declares it."""
    return {"filename": "廚房.jpg", "content_type": "image/jpeg", "size": 9, "sha256": "0" * 64, **given}


def with_documents(case: str, but: str | None = None) -> None:
    """Every document that the service knows but this one, found in order."""
    files = {
        each.id: Document(each.id, each.id, "檔案", each.accept[0], 9, "0" * 64, NOW, "accepted", None, "v1")
        for each in service(store.load(case).service).documents
        if each.id != but
    }
    found = Event("document.checked", "system", {"status": "accepted"})
    store.apply(case, lambda state: Change(replace(state, documents=files), (found,)), NOW)


def checked(case: str, document: str, problem: str | None = None) -> None:
    """What intake records once it has read the file."""
    store.apply(case, lambda state: cases.record_check(state, document, problem, "v1"), NOW)


def submitted(applicant: Person, id: str = RESTAURANT, number: int = 0) -> str:
    case = filed(applicant, id, number)
    with_documents(case)
    answer = applicant.post(f"/cases/{case}/submission")
    assert answer.status == 202, answer
    return case


def in_review(applicant: Person, id: str = RESTAURANT, number: int = 0) -> str:
    case = submitted(applicant, id, number)
    core = clerk(service(id).acceptance.department)
    answer = core.post(f"/cases/{case}/acceptance", {"outcome": "accept"})
    assert answer.status == 200, answer
    return case


def overdue(case: str, review: str) -> None:
    """The sweep of the day after the limit of the review ended."""
    state = store.load(case)
    due_at = state.reviews[review].due_at
    assert due_at is not None
    offered, late = store.pinned(state), due_at + timedelta(days=1)
    counted = shipped().calendars[offered.calendar]
    store.apply(case, lambda each: cases.sweep(each, offered, counted, late, shipped().parents), late)


def late_acceptance(case: str) -> None:
    """The sweep of the day after the limit of the acceptance ended, as if silence did not accept."""
    state = store.load(case)
    assert state.due_at is not None
    offered, late = store.pinned(state), state.due_at + timedelta(days=1)
    waiting = replace(offered, acceptance=replace(offered.acceptance, on_overdue="escalate"))
    counted = shipped().calendars[offered.calendar]
    store.apply(case, lambda each: cases.sweep(each, waiting, counted, late, shipped().parents), late)


def backdated(case: str, review: str) -> None:
    """The limit of the review ended a day ago, and the clock has not come by."""
    past = datetime.now(UTC) - timedelta(days=1)
    noted = Event("review.rescheduled", "system", {"review": review})

    def rule(state: Case) -> Change:
        late = replace(state.reviews[review], due_at=past)
        return Change(replace(state, reviews={**state.reviews, review: late}), (noted,))

    store.apply(case, rule, datetime.now(UTC))


def decided(case: str, review: str, outcome: str = "approved", **said: Any) -> Answer:
    """The decision of whoever's review it is."""
    department = store.load(case).reviews[review].department
    return clerk(department).post(f"/cases/{case}/reviews/{review}/decision", {"outcome": outcome, **said})
