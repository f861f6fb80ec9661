"""What a department adds to its report, and what it orders to be put right."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Document
from onestop.cases.evidence import MAX_BYTES, evidence_faults
from onestop.cases.letter import Item, Letter
from onestop.cases.messages import MOST_MESSAGES
from onestop.cases.rectifying import Rectification, ordered
from onestop.clock import iso
from onestop.errors import Conflict, Invalid
from onestop.events import Event
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted

OFFERED = service([review("fire"), review("food")])
PLAN = cases.Offer("inspection", "here", [NOW + timedelta(days=1)])
VISITED = cases.offer(accepted(OFFERED), "fire", "clerk", "v1", PLAN, OFFERED, PLAIN, NOW).case
PHOTO = Document("d1", "", "現場.jpg", "image/jpeg", 9, "0" * 64, NOW, review="fire")


def declared(**given: Any) -> cases.Change:
    return cases.declare_evidence(VISITED, "fire", "clerk", replace(PHOTO, **given))


def test_a_photograph_is_announced_by_its_department() -> None:
    change = declared()
    assert change.case.documents == {"d1": PHOTO}
    about = {"document": "d1", "review": "fire", "department": "fire-office"}
    assert change.events == (Event("document.declared", "department:fire-office", about),)


@pytest.mark.parametrize(
    ("given", "pointers"),
    [
        ({"content_type": "image/gif"}, ["/content_type"]),
        ({"size": 0}, ["/size"]),
        ({"size": MAX_BYTES + 1}, ["/size"]),
        ({"size": 0, "content_type": "text/html"}, ["/content_type", "/size"]),
    ],
)
def test_a_file_that_is_no_photograph_or_record_is_told_what_is_wrong(given: Any, pointers: list[str]) -> None:
    with pytest.raises(Invalid) as refusal:
        declared(**given)
    assert [each.pointer for each in refusal.value.errors] == pointers


@pytest.mark.parametrize("size", [1, MAX_BYTES])
def test_the_smallest_and_the_largest_file_are_taken(size: int) -> None:
    assert declared(size=size).case.documents["d1"].size == size


def test_a_report_names_its_own_files_that_passed_their_check() -> None:
    files = {
        "own": replace(PHOTO, status="accepted"),
        "waiting": PHOTO,
        "others": replace(PHOTO, review="food", status="accepted"),
    }
    case = replace(VISITED, documents={key: replace(each, id=key) for key, each in files.items()})
    found = evidence_faults(case, "fire", ("own", "waiting", "others", "none"))
    assert [each.pointer for each in found] == ["/documents/1", "/documents/2", "/documents/3"]


def test_what_must_be_put_right_leaves_at_once_in_a_letter_of_its_own() -> None:
    change = ordered(VISITED, "fire", "clerk", Rectification([" a second exit ", "lights"], 5), PLAIN, NOW)
    due = NOW.replace(hour=15, minute=59, second=59) + timedelta(days=7)
    items = (Item("1-1", ("fire",), "", "a second exit"), Item("1-2", ("fire",), "", "lights"))
    assert change.case.letters == {1: Letter(1, "sent", NOW, NOW, 5, items, NOW, due, kind="rectification")}
    paused = change.case.reviews["fire"].pauses[-1]
    assert (paused.kind, paused.charged_to, paused.approver) == ("supplement", "applicant", "clerk")
    about = {"department": "fire-office", "supplement": 1, "kind": "rectification"}
    about |= {"reviews": ["fire"], "respond_by": iso(due)}
    assert change.events == (Event("supplement.sent", "system", about),)


def test_a_case_holds_so_many_messages_and_no_more() -> None:
    last = cases.post(replace(VISITED, messages=MOST_MESSAGES - 1), "applicant", "你好", NOW)
    assert last.message
    assert last.message.number == MOST_MESSAGES
    with pytest.raises(Conflict):
        cases.post(last.case, "applicant", "and", NOW)
