"""Everything that is said of one review, key by key, and to whom."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from onestop.cases import Assignment, Attendance, Longer, Reopening, Review, Term, Transfer, Viewer
from onestop.cases.escalation import Escalation, Instruction
from onestop.cases.reconsideration import Carried
from onestop.cases.review_view import review_view
from onestop.cases.turn import Revision
from onestop.cases.visit import Part, Visit
from onestop.clock import Pause
from tests.rules.services import review, service
from tests.rules.stages import accepted


def at(day: int) -> datetime:
    return datetime(2026, 12, day, 4, 0, tzinfo=UTC)


def told(day: int) -> str:
    return f"2026-12-{day:02}T04:00:00Z"


FULL = Review(
    id="fire",
    department="fire-office",
    permit="fire-permit",
    status="approved_with_conditions",
    opened_at=at(1),
    due_at=at(21),
    promised_due_at=at(11),
    blocked_by=("food",),
    claimed_by="clerk-1",
    assigned=Assignment("clerk-2", at(2), "knows the house"),
    outcome="approved_with_conditions",
    reasons=("two exits",),
    conditions=("a third door",),
    terms=(Term("hours", "22:00"),),
    legal_basis=("fire act art. 15",),
    decided_at=at(9),
    pauses=(Pause("inspection", at(2), "agency", "fire act art. 20", "clerk-1", at(4)),),
    longer=Longer(5, "the laboratory", "chief", at(5)),
    marks=("reminder:50", "yellow", "overdue"),
    attendances=(Attendance(at(3), "counter 3", True, False, "clerk-2", at(3)),),
    transfers=(Transfer("water", "fire-office", "theirs", at(1)), Transfer("a", "b", "again", at(2), by="city")),
    reopened=Reopening("approved", "overlooked", "core-1", at(6)),
    revised=Revision(at(7), "clerk-1"),
    carried=Carried("case-0", licensed=True),
)
OFFERED = service([review("food"), review("fire")])
CASE = replace(
    accepted(OFFERED),
    reviews={**accepted(OFFERED).reviews, "fire": FULL},
    escalations={"fire": Escalation("fire", "city", at(8), (Instruction("answer by Friday", "chief", at(8)),))},
)
OPEN: dict[str, Any] = {
    "id": "fire",
    "department": "fire-office",
    "permit": "fire-permit",
    "status": "approved_with_conditions",
    "outcome": "approved_with_conditions",
    "opened_at": told(1),
    "due_at": told(21),
    "promised_due_at": told(11),
    "decided_at": told(9),
    "blocked_by": ["food"],
    "overdue": True,
    "card": "yellow",
    "paused": False,
    "turn": None,
    "escalation": {"to": "city", "at": told(8), "instructions": []},
    "pauses": [
        {
            "kind": "inspection",
            "starts": told(2),
            "ends": told(4),
            "charged_to": "agency",
            "legal_basis": "fire act art. 20",
            "approver": None,
        }
    ],
    "extended_by": 5,
    "reasons": ["two exits"],
    "conditions": ["a third door", "hours: 22:00"],
    "terms": [{"text": "hours: 22:00", "subject": "hours", "requirement": "22:00"}],
    "legal_basis": ["fire act art. 15"],
    "transfers": [
        {"from": "water", "to": "fire-office", "at": told(1), "reason": "theirs", "by": "water"},
        {"from": "a", "to": "b", "at": told(2), "reason": "again", "by": "city"},
    ],
    "reopened_at": told(6),
    "reopened_because": "overlooked",
    "carried_from": "case-0",
    "revised_at": told(7),
    "attendances": [
        {
            "at": told(3),
            "place": "counter 3",
            "identity_checked": True,
            "documents_checked": False,
            "clerk": None,
            "noted_at": told(3),
        }
    ],
    "claimed_by": None,
    "assigned": None,
}
"""What the applicant is told."""


def seen(*departments: str, whole: bool = False, state: Review = FULL) -> dict[str, Any]:
    case = replace(CASE, reviews={**CASE.reviews, "fire": state})
    return review_view(state, case, Viewer(whole, frozenset(departments)))


def test_the_applicant_is_told_everything_but_who_of_the_department_it_was() -> None:
    assert seen(whole=True) == OPEN


def test_its_department_also_sees_whose_it_is_and_what_the_superior_one_said() -> None:
    said = {"to": "city", "at": told(8), "instructions": [{"text": "answer by Friday", "at": told(8)}]}
    how = {"by": "clerk-2", "at": told(2), "reason": "knows the house"}
    assert seen("fire-office") == {**OPEN, "claimed_by": "clerk-1", "assigned": how, "escalation": said}
    assert seen("city") == {**OPEN, "escalation": said}


def test_another_department_sees_where_it_stands_and_not_why() -> None:
    unsaid = [{**each, "reason": None} for each in OPEN["transfers"]]
    nothing: dict[str, object] = {each: [] for each in ("reasons", "conditions", "terms", "legal_basis")}
    hidden = {**nothing, "transfers": unsaid, "reopened_because": None}
    assert seen("food-office") == {**OPEN, **hidden}


def test_of_a_review_that_nothing_has_happened_to_nothing_is_said() -> None:
    plain = seen(whole=True, state=Review("fire", "fire-office", None, "blocked"))
    empty: dict[str, Any] = {key: [] for key in OPEN if isinstance(OPEN[key], list)}
    known = {"id": "fire", "department": "fire-office", "status": "blocked", "overdue": False, "paused": False}
    assert plain == {**dict.fromkeys(OPEN), **empty, **known}


def test_whose_turn_it_is() -> None:
    def turn(status: Any, case_visits: dict[str, Visit] | None = None) -> tuple[Any, bool]:
        state = Review("fire", "fire-office", None, status)
        case = replace(CASE, reviews={"fire": state}, visits=case_visits or {}, escalations={})
        shown = review_view(state, case, Viewer(whole=True))
        return shown["turn"], shown["paused"]

    def visit(status: Any, name: str = "fire") -> dict[str, Visit]:
        return {"v": Visit("v", "inspection", "here", (at(1),), status, (Part(name),))}

    assert turn("open") == turn("claimed") == ("department:fire-office", False)
    assert turn("awaiting_applicant") == ("applicant", True)
    assert turn("special_procedure", visit("offered")) == ("applicant", True)
    assert turn("special_procedure", visit("scheduled")) == ("department:fire-office", True)
    assert turn("special_procedure", visit("offered", "food")) == ("department:fire-office", True)
    assert turn("blocked") == turn("approved") == turn("cancelled") == (None, False)
