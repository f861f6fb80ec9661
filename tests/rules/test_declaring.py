"""Documents of a draft: what a declaration may say, how many there may be, and what the check noted."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from onestop import cases
from onestop.cases import Case, Document
from onestop.cases.draft import MOST_DOCUMENTS
from onestop.cases.model import COMES_WITHIN
from onestop.cases.submission import document_faults
from onestop.errors import Conflict, Invalid
from tests.rules.services import NOW, PLAN, review, service
from tests.rules.stages import draft

OFFERED = service([review("food")], documents=(PLAN, replace(PLAN, id="lease")))
FILE = Document("d1", "floor-plan", "圖.pdf", "application/pdf", 9, "0" * 64, NOW)


def declared(case: Case, **given: object) -> Case:
    return cases.declare_document(case, OFFERED, replace(FILE, **given), NOW).case  # type: ignore[arg-type]  # as given


def pointers(**given: object) -> list[str]:
    with pytest.raises(Invalid) as refusal:
        declared(draft(OFFERED), **given)
    return [each.pointer for each in refusal.value.errors]


def test_a_file_for_nothing_that_is_asked_for_is_told_what_is() -> None:
    assert pointers(requirement="photo") == ["/requirement"]
    with pytest.raises(Invalid) as refusal:
        declared(draft(OFFERED), requirement="photo")
    assert refusal.value.errors[0].detail.endswith("floor-plan, lease")


def test_a_file_has_one_byte_at_least_and_as_many_as_its_requirement_allows() -> None:
    assert pointers(size=0) == pointers(size=PLAN.max_bytes + 1) == ["/size"]
    assert pointers(size=0, content_type="image/gif") == ["/content_type", "/size"]
    for size in (1, PLAN.max_bytes):
        assert declared(draft(OFFERED), size=size).documents["d1"].size == size


def test_a_case_holds_so_many_files_and_those_of_departments_do_not_count() -> None:
    case = draft(OFFERED)
    for number in range(MOST_DOCUMENTS - 1):
        case = declared(case, id=f"d{number}")
    photo = replace(FILE, id="photo", review="food")
    case = declared(replace(case, documents={**case.documents, "photo": photo}), id="last")
    with pytest.raises(Conflict):
        declared(case, id="one-more")


def test_what_the_check_found_is_noted_once_and_told_on_submission() -> None:
    case = declared(draft(OFFERED))
    rejected = cases.record_check(case, "d1", "it is empty", "v1").case
    found = rejected.documents["d1"]
    assert (found.status, found.problem, found.object_version) == ("rejected", "it is empty", "v1")
    assert cases.record_check(rejected, "d1", None, "v2").case == rejected
    accepted = cases.record_check(case, "d1", None, "v3").case.documents["d1"]
    assert (accepted.status, accepted.problem, accepted.object_version) == ("accepted", None, "v3")

    def lacks(state: Case) -> dict[str, str]:
        return {each.pointer: each.detail.split(";")[0] for each in document_faults(state, OFFERED)}

    missing = {"/documents/lease": "is required"}
    assert lacks(draft(OFFERED)) == {"/documents/floor-plan": "is required", **missing}
    assert lacks(rejected) == {"/documents/floor-plan": "was rejected (it is empty)", **missing}
    assert list(lacks(case)) == ["/documents/floor-plan", "/documents/lease"]


def test_a_file_that_was_declared_and_never_sent_hinders_nobody_for_ever() -> None:
    case = declared(draft(OFFERED))
    (file,) = case.documents.values()
    last = file.declared_at + COMES_WITHIN
    floor_plan = "/documents/floor-plan"

    def said(at: datetime) -> str:
        return {each.pointer: each.detail for each in document_faults(case, OFFERED, at)}[floor_plan]

    assert "not uploaded and checked yet" in said(last)
    assert said(last + timedelta(seconds=1)).startswith("is required")
    # It may come later still: then it is checked and counts.
    assert cases.record_check(case, file.id, None, "v1").case.documents[file.id].status == "accepted"
