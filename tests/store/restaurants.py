"""Cases of the sample restaurant, at the stages that the store's tests begin from."""

from datetime import UTC, datetime, timedelta
from typing import Any

from onestop import cases, store
from onestop.cases import Answer, Case, Change, Document
from onestop.catalogue import Service, shipped
from onestop.clock import Calendar

NOW = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)


def restaurant() -> Service:
    return shipped().service("open-restaurant")


def calendar() -> Calendar:
    return shipped().calendars[restaurant().calendar]


def told(case: Case) -> store.Answer:
    return store.Answer(200, {"id": case.id, "version": case.version, "status": case.status})


def file(case: str = "case-1", applicant: str = "citizen", at: datetime = NOW, **given: Any) -> store.Answer:
    """Write a draft with the form's first example as its answers."""
    answers = restaurant().form["examples"][0]
    return store.create(cases.create(case, restaurant(), applicant, answers, at), at, told, **given)


def with_documents(case: Case) -> Change:
    """Every document declared and found in order."""
    documents = {
        each.id: Document(each.id, each.id, "檔案.pdf", each.accept[0], 9, "0" * 64, NOW, "accepted", None, "v1")
        for each in restaurant().documents
    }
    events = cases.amend(case, restaurant(), {}).events
    return Change(Case(**{**_fields(case), "documents": documents}), events)


def submitted(case: str = "case-1", applicant: str = "citizen", at: datetime = NOW) -> Case:
    file(case, applicant, at)
    store.apply(case, with_documents, at)
    return store.apply(case, lambda state: cases.submit(state, restaurant(), calendar(), at), at)


def accepted(case: str = "case-1", at: datetime = NOW) -> Case:
    submitted(case, at=at)
    return store.apply(case, lambda state: cases.accept(state, restaurant(), calendar(), at), at)


def decide(case: str, review: str, clerk: str = "clerk", at: datetime = NOW, **given: Any) -> store.Answer:
    def rule(state: Case) -> Change:
        return cases.decide_review(state, review, clerk, Answer("approved"), restaurant(), calendar(), at)

    return store.perform(case, rule, at, told, **given)


def approved(case: str = "case-1") -> Case:
    """Every review answered as far as gates allow, and the case decided."""
    accepted(case)
    while (state := store.load(case)).status == "in_review":
        decide(case, next(each.id for each in state.reviews.values() if each.status == "open"))
    return store.apply(case, lambda state: cases.decide(state, NOW), NOW)


def later(days: int) -> datetime:
    return NOW + timedelta(days=days)


def _fields(case: Case) -> dict[str, Any]:
    return {name: getattr(case, name) for name in Case.__slots__}
