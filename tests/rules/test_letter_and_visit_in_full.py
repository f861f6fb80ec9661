"""Letters and visits as JSON, key by key."""

from dataclasses import replace
from typing import Any

from onestop.cases import Viewer
from onestop.cases.letter import Item, Letter
from onestop.cases.letter_view import letter_view
from onestop.cases.visit import Part, Report, Visit
from onestop.cases.visit_view import by_date, takes_part, visit_view
from tests.rules.services import review, service
from tests.rules.stages import accepted
from tests.rules.test_review_in_full import at, told

CASE = accepted(service([review("food"), review("fire")]))
APPLICANT = Viewer(whole=True)
FIRE, FOOD, CORE = (Viewer(departments=frozenset({f"{name}-office"})) for name in ("fire", "food", "core"))
ITEMS = (
    Item("1-1", ("fire",), "/answers/shop", "which?", at(7), "the one in the middle"),
    Item("1-2", ("food", "fire"), "/documents/floor-plan", "no scale"),
    Item("1-3", ("food",), "", "come and sign"),
)
LETTER = Letter(1, "sent", at(1), at(3), 15, ITEMS, at(4), at(25))


def test_a_letter_as_its_applicant_reads_it() -> None:
    assert letter_view(LETTER, CASE, APPLICANT, core=True) == {
        "number": 1,
        "kind": "correction",
        "status": "sent",
        "send_at": told(3),
        "sent_at": told(4),
        "respond_by": told(25),
        "items": [
            {
                "id": "1-1",
                "reviews": ["fire"],
                "target": "/answers/shop",
                "detail": "which?",
                "answered_at": told(7),
                "note": "the one in the middle",
            },
            {
                "id": "1-2",
                "reviews": ["food", "fire"],
                "target": "/documents/floor-plan",
                "detail": "no scale",
                "answered_at": None,
                "note": None,
            },
            {
                "id": "1-3",
                "reviews": ["food"],
                "target": "",
                "detail": "come and sign",
                "answered_at": None,
                "note": None,
            },
        ],
    }


def test_a_department_sees_its_own_items_of_a_letter_and_the_applicant_none_before_it_leaves() -> None:
    def items(viewer: Viewer, letter: Letter = LETTER) -> list[str] | None:
        shown = letter_view(letter, CASE, viewer, core=viewer.whole or viewer is CORE)
        return [each["id"] for each in shown["items"]] if shown else None

    assert items(FIRE) == ["1-1", "1-2"]
    assert items(FOOD) == ["1-2", "1-3"]
    assert items(CORE) == ["1-1", "1-2", "1-3"]
    assert items(Viewer(departments=frozenset({"tax"}))) is None
    collecting = replace(LETTER, status="collecting", sent_at=None, respond_by=None)
    assert items(APPLICANT, collecting) is None
    assert items(FIRE, collecting) == ["1-1", "1-2"]
    assert items(CORE, collecting) == ["1-1", "1-2", "1-3"]


VISIT = Visit(
    "v1",
    "inspection",
    "on site",
    (at(5), at(6)),
    "scheduled",
    (Part("fire", Report("failed", "no second exit", at(6), ("d7",)), "fire-office:li"), Part("food")),
    at(6),
)


def test_a_visit_with_one_report_of_two() -> None:
    expected: dict[str, Any] = {
        "id": "v1",
        "kind": "inspection",
        "place": "on site",
        "status": "scheduled",
        "slots": [told(5), told(6)],
        "at": told(6),
        "reviews": [
            {"review": "fire", "result": "failed", "notes": "no second exit", "documents": ["d7"]},
            {"review": "food", "result": None, "notes": None, "documents": []},
        ],
    }
    unseen: dict[str, Any] = {"review": "fire", "result": "failed", "notes": None, "documents": []}
    assert visit_view(VISIT, CASE, APPLICANT) == visit_view(VISIT, CASE, FIRE) == expected
    assert visit_view(VISIT, CASE, FOOD) == {**expected, "reviews": [unseen, expected["reviews"][1]]}
    assert takes_part(VISIT, CASE, FOOD)
    assert not takes_part(VISIT, CASE, Viewer(departments=frozenset({"tax"})))


def test_a_visit_that_was_not_held_when_its_case_ended_is_off() -> None:
    ended = replace(CASE, status="withdrawn")
    assert visit_view(VISIT, ended, APPLICANT)["status"] == "cancelled"
    assert visit_view(replace(VISIT, status="reported"), ended, APPLICANT)["status"] == "reported"
    assert visit_view(replace(VISIT, status="offered", at=None), CASE, APPLICANT)["at"] is None


def test_visits_are_listed_by_their_dates_and_one_without_by_the_first_that_is_offered() -> None:
    later, open_ = replace(VISIT, id="v0", at=at(9)), replace(VISIT, id="v2", at=None)
    same = replace(VISIT, id="v3")
    assert [each.id for each in by_date({"a": later, "b": same, "c": VISIT, "d": open_})] == ["v2", "v1", "v3", "v0"]
