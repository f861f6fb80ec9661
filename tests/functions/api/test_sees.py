"""What a department's `sees` excludes never reaches it, whatever it asks and whatever the case."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from onestop import store
from onestop.cases import Case
from onestop.catalogue import Service, shipped
from tests.functions.api.office import citizen, clerk, decided, in_review, service, submitted


def examples() -> Iterator[tuple[str, int]]:
    for summary in shipped().index:
        for number in range(len(service(summary["id"]).form["examples"])):
            yield summary["id"], number


@pytest.mark.parametrize(("id", "number"), tuple(examples()))
def test_no_answer_of_any_service_leaks(id: str, number: int) -> None:
    ann = citizen()
    case = in_review(ann, id, number)
    ann.post(f"/cases/{case}/messages", {"text": "When will it be done?"})
    state, declared = store.load(case), service(id)
    review = next(each for each in state.reviews.values() if each.status == "open")
    decided(case, review.id, "refused", reasons="SECRET-REASON")
    for department in _departments(declared):
        told = _everything(case, department)
        _holds_only(told, state, declared, department)
        if department not in (review.department, state.department):
            assert "SECRET-REASON" not in told


def test_the_core_department_sees_before_acceptance_and_no_other() -> None:
    case = submitted(citizen())
    core, other = clerk("market-regulation"), clerk("fire-rescue")
    assert core.get(f"/cases/{case}").status == 200
    assert other.get(f"/cases/{case}").status == 404
    assert other.get("/reviews").body["items"] == []
    assert [each["case"] for each in core.get("/reviews?status=submitted").body["items"]] == [case]


def test_a_work_list_and_the_events_hold_no_answers() -> None:
    ann = citizen()
    case = in_review(ann)
    answers = store.load(case).answers
    for path in ("/reviews", f"/cases/{case}/timeline", f"/cases/{case}/clocks"):
        text = json.dumps(clerk("fire-rescue").get(path).body, ensure_ascii=False)
        for field, value in answers.items():
            assert not _says(text, value), (path, field)


def test_a_claim_is_told_to_the_reviewers_own_department_alone() -> None:
    case = in_review(citizen())
    fire = clerk("fire-rescue", "clerk-with-a-name")
    fire.post(f"/cases/{case}/reviews/fire-safety/claim")
    assert "clerk-with-a-name" in json.dumps(fire.get(f"/cases/{case}").body)
    for person in (clerk("water"), clerk("market-regulation"), citizen()):
        assert "clerk-with-a-name" not in json.dumps(person.get(f"/cases/{case}").body)


def _departments(declared: Service) -> set[str]:
    return {declared.acceptance.department, *(each.department for each in declared.reviews)}


def _everything(case: str, department: str) -> str:
    """All that the department can be told of the case, as one text."""
    asks = clerk(department)
    paths = ["", "/timeline", "/clocks", "/messages"]
    paths += [f"/documents/{each}" for each in store.load(case).documents]
    bodies = [asks.get(f"/cases/{case}{path}").body for path in paths]
    lists = [asks.get(f"/reviews?status={status}").body for status in ("open", "refused")]
    return json.dumps([bodies, lists], ensure_ascii=False)


def _holds_only(told: str, state: Case, declared: Service, department: str) -> None:
    """Every answer and document in it is one that the department's reviews, or acceptance, may see."""
    sees = [
        each.sees
        for each in declared.reviews
        if each.department == department and state.reviews[each.id].status != "not_required"
    ]
    sees += [declared.acceptance.sees] if department == declared.acceptance.department else []
    sections = {section for each in sees for section in each.sections}
    fields = {field for each in declared.sections if each.id in sections for field in each.fields}
    shown = json.dumps({field: state.answers.get(field) for field in fields}, ensure_ascii=False)
    for field, value in state.answers.items():
        if field not in fields:
            assert f'"{field}":' not in told, (department, field)
            # An answer may repeat one that the department sees: an address, most often.
            assert not _says(told, value) or _says(shown, value), (department, field)
    documents = {document for each in sees for document in each.documents}
    for document in state.documents.values():
        link = f"cases/{state.id}/{document.id}?"
        assert (link in told) == (document.requirement in documents), (department, document.id)


def _says(text: str, value: Any) -> bool:
    """Whether a text answer long enough to be told from others stands in it."""
    return isinstance(value, str) and len(value) >= 6 and value in text
