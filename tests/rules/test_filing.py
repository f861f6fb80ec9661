"""A draft, its documents, and handing it in."""

from dataclasses import replace
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Document
from onestop.errors import Conflict, Invalid
from tests.rules.services import NOW, PLAIN, PLAN, review, service
from tests.rules.stages import draft, submitted

FIRE_AND_FOOD = service([review("fire", 13), review("food", 10)])


def file(status: Any, problem: str | None = None) -> Document:
    return Document("d1", "floor-plan", "平面圖.pdf", "application/pdf", 10, "0" * 64, NOW, status, problem)


def test_a_draft_may_be_incomplete_but_not_wrong() -> None:
    assert cases.create("c", FIRE_AND_FOOD, "citizen", {}, NOW).case.status == "draft"
    with pytest.raises(Invalid) as refusal:
        cases.create("c", FIRE_AND_FOOD, "citizen", {"area_m2": "wide", "pool": 1}, NOW)
    assert [fault.pointer for fault in refusal.value.errors] == ["/answers", "/answers/area_m2"]


def test_submission_points_at_every_missing_answer_and_document() -> None:
    offered = service([review("fire")], documents=(PLAN,))
    with pytest.raises(Invalid) as refusal:
        cases.submit(cases.create("c", offered, "citizen", {}, NOW).case, offered, PLAIN, NOW)
    assert [fault.pointer for fault in refusal.value.errors] == ["/answers/area_m2", "/documents/floor-plan"]


@pytest.mark.parametrize(
    ("document", "word"),
    [(file("awaiting_upload"), "not uploaded"), (file("rejected", "not a PDF"), "not a PDF")],
)
def test_a_required_document_that_is_unchecked_or_rejected_holds_submission_up(document: Document, word: str) -> None:
    offered = service([review("fire")], documents=(PLAN,))
    case = replace(draft(offered), documents={"d1": document})
    with pytest.raises(Invalid) as refusal:
        cases.submit(case, offered, PLAIN, NOW)
    assert word in refusal.value.errors[0].detail


def test_a_checked_document_lets_the_case_be_submitted() -> None:
    offered = service([review("fire")], documents=(PLAN,))
    case = replace(draft(offered), documents={"d1": file("accepted")})
    assert cases.submit(case, offered, PLAIN, NOW).case.status == "submitted"


def test_a_document_that_the_answers_do_not_ask_for_is_not_missed() -> None:
    for_shops = replace(PLAN, required_when={"properties": {"shop": True}, "required": ["shop"]})
    offered = service([review("fire")], documents=(for_shops,))
    assert submitted(offered).status == "submitted"
    with pytest.raises(Invalid):
        submitted(offered, shop="茶樓 🍵")


def test_a_file_that_was_checked_keeps_its_verdict_and_its_version() -> None:
    offered = service([review("fire")], documents=(PLAN,))
    case = replace(draft(offered), documents={"d1": file("awaiting_upload")})
    checked = cases.record_check(case, "d1", None, "v1").case
    again = cases.record_check(checked, "d1", "too late", "v2")
    assert again.events == ()
    assert (again.case.documents["d1"].status, again.case.documents["d1"].object_version) == ("accepted", "v1")


@pytest.mark.parametrize(
    ("change", "pointer"),
    [({"content_type": "text/html"}, "/content_type"), ({"size": 0}, "/size"), ({"size": 10**9}, "/size")],
)
def test_a_document_must_meet_its_requirement(change: Any, pointer: str) -> None:
    offered = service([review("fire")], documents=(PLAN,))
    with pytest.raises(Invalid) as refusal:
        cases.declare_document(draft(offered), offered, replace(file("awaiting_upload"), **change), NOW)
    assert refusal.value.errors[0].pointer == pointer


def test_a_second_submission_is_refused() -> None:
    with pytest.raises(Conflict):
        cases.submit(submitted(FIRE_AND_FOOD), FIRE_AND_FOOD, PLAIN, NOW)
