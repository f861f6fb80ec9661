"""A case as JSON, key by key, for its applicant, its core department and one that reviews."""

from dataclasses import replace
from typing import Any

from onestop.cases import Card, Case, Document, Known, Missing, Review, Term, Viewer, view
from onestop.cases.card_view import card_view
from onestop.cases.conditional import collected
from onestop.cases.delegate import Delegate
from onestop.cases.letter import Item, Letter
from onestop.cases.letter_view import letter_view
from onestop.cases.licence import Licence
from onestop.cases.licence_view import licence_view
from onestop.cases.opinion import Opinion
from onestop.cases.opinion_view import opinion_view
from onestop.cases.review_view import review_view
from onestop.cases.term import Conflict
from onestop.cases.visit import Part, Visit
from onestop.cases.visit_view import visit_view
from onestop.catalogue.procedure import Merge
from onestop.catalogue.review import Sees
from tests.rules.services import PLAN, review, service
from tests.rules.test_review_in_full import at, told

OFFERED = service(
    [review("food", sees=Sees(("premises",), ("floor-plan",))), review("fire"), review("sign")], documents=(PLAN,)
)
APPROVED: Any = {"status": "approved_with_conditions", "outcome": "approved_with_conditions"}
REVIEWS = {
    "food": Review("food", "food-office", "food-permit", **APPROVED, terms=(Term("hours", "22:00"),)),
    "fire": Review("fire", "fire-office", "fire-permit", **APPROVED, conditions=("a third door", "hours: 21:00")),
    "sign": Review("sign", "sign-office", "sign-permit", "refused", outcome="refused", conditions=("never",)),
}
DOCUMENTS = {
    "d1": Document(
        "d1", "floor-plan", "圖.pdf", "application/pdf", 9, "0" * 64, at(1), "rejected", "it is empty", broken="size"
    ),
    "d2": Document("d2", "", "photo.jpg", "image/jpeg", 7, "1" * 64, at(2), "accepted", review="fire"),
}
LETTER = Letter(1, "sent", at(1), at(3), 15, (Item("1-1", ("food",), "/answers/shop", "which?"),), at(4), at(25))
VISIT = Visit("v1", "inspection", "on site", (at(5),), "scheduled", (Part("fire"),), at(5))
OPINION = Opinion("fire", "fire-office", "given", at(1), at(9), {}, advice="favourable")
LICENCE = Licence("l1", "fire-permit", "fire", "fire-office", at(10), None, "a.b.c")
CARD = Card("fire-red", "review", "fire", "red", "fire-office", 100, at(8), at(15))
CONFLICT = Conflict("hours", ("22:00", "24:00"), at(6), "21:00", ("the neighbours",), "core-1", at(7))
CASE = Case(
    id="case-1",
    service="sample",
    service_version="v1",
    applicant="citizen",
    created_at=at(1),
    department="core-office",
    answers={"area_m2": 7, "shop": "茶樓", "tobacco": True},
    status="in_review",
    version=12,
    submitted_at=at(2),
    accepted_at=at(3),
    decided_at=at(10),
    due_at=at(28),
    promised_due_at=at(18),
    missing=(Missing("/answers/shop", "say which"),),
    reasons=("because",),
    overdue=True,
    outcome="approved",
    letters={1: LETTER},
    visits={"v1": VISIT},
    conflicts={"hours": CONFLICT},
    opinions={"fire": OPINION},
    continues="case-0",
    known={"floor-plan": Known("floor-plan", "l0", "plan-permit", "plans-office", "case-9", at(2))},
    reviews=REVIEWS,
    documents=DOCUMENTS,
    licences={"l1": LICENCE},
    cards={CARD.id: CARD},
    delegates={"1": Delegate("1", "陳小姐", "act", at(1), at(28), None, None, 0, "dora", at(2), at(9))},
)
APPLICANT = Viewer(whole=True)
FOOD, FIRE, CORE = (Viewer(departments=frozenset({f"{name}-office"})) for name in ("food", "fire", "core"))


def test_the_applicant_sees_everything() -> None:
    assert view(CASE, OFFERED, APPLICANT) == {
        "id": "case-1",
        "service": "sample",
        "service_version": "v1",
        "department": "core-office",
        "status": "in_review",
        "version": 12,
        "applicant": "citizen",
        "answers": {"area_m2": 7, "shop": "茶樓", "tobacco": True},
        "created_at": told(1),
        "submitted_at": told(2),
        "accepted_at": told(3),
        "decided_at": told(10),
        "due_at": told(28),
        "promised_due_at": told(18),
        "overdue": True,
        "late_acceptance": None,
        "outcome": "approved",
        "missing": [{"target": "/answers/shop", "detail": "say which"}],
        "reasons": ["because"],
        "conditions": [
            {"text": "hours: 21:00", "subject": "hours", "requirement": "21:00", "reviews": ["food", "fire"]},
            {"text": "a third door", "subject": None, "requirement": None, "reviews": ["fire"]},
        ],
        "conflicts": [
            {
                "subject": "hours",
                "requirements": ["22:00", "24:00"],
                "found_at": told(6),
                "requirement": "21:00",
                "reasons": ["the neighbours"],
                "resolved_at": told(7),
            }
        ],
        "reviews": [review_view(each, CASE, APPLICANT) for each in REVIEWS.values()],
        "documents": [
            {
                "id": "d1",
                "requirement": "floor-plan",
                "review": None,
                "filename": "圖.pdf",
                "content_type": "application/pdf",
                "size": 9,
                "sha256": "0" * 64,
                "declared_at": told(1),
                "status": "rejected",
                "problem": "it is empty",
                "broken": "size",
                "evidence": "C",
            },
            {
                "id": "d2",
                "requirement": None,
                "review": "fire",
                "filename": "photo.jpg",
                "content_type": "image/jpeg",
                "size": 7,
                "sha256": "1" * 64,
                "declared_at": told(2),
                "status": "accepted",
                "problem": None,
                "broken": None,
                "evidence": "C",
            },
        ],
        "known": [
            {
                "requirement": "floor-plan",
                "licence": "l0",
                "type": "plan-permit",
                "department": "plans-office",
                "seen_at": told(2),
            }
        ],
        "supplements": [letter_view(LETTER, CASE, APPLICANT, core=True)],
        "visits": [visit_view(VISIT, CASE, APPLICANT)],
        "opinions": [opinion_view(OPINION)],
        "cards": [card_view(CARD, APPLICANT)],
        "delegates": [
            {
                "delegate": "1",
                "name": "陳小姐",
                "may": "act",
                "invited_at": told(1),
                "expires_at": None,
                "since": told(2),
                "until": told(28),
                "ended_at": told(9),
            }
        ],
        "delegate": None,
        "appearances": [],
        "continues": "case-0",
        "reconsideration": None,
        "rating": None,
        "licences": [licence_view(LICENCE, reasons=True)],
    }


def test_a_department_sees_of_the_papers_what_concerns_its_review() -> None:
    food, fire, core = (view(CASE, OFFERED, each) for each in (FOOD, FIRE, CORE))
    assert food["answers"] == {"area_m2": 7, "shop": "茶樓"}
    assert (fire["answers"], core["answers"]) == ({}, CASE.answers)
    names = [[each["id"] for each in shown["documents"]] for shown in (food, fire, core)]
    assert names == [["d1"], ["d2"], ["d1", "d2"]]
    assert [len(shown["known"]) for shown in (food, fire, core)] == [1, 0, 1]
    assert [len(shown["supplements"]) for shown in (food, fire, core)] == [1, 0, 1]
    assert [len(shown["visits"]) for shown in (food, fire, core)] == [0, 1, 1]
    assert [len(shown["opinions"]) for shown in (food, fire, core)] == [0, 1, 1]
    for key in ("missing", "reasons", "conditions", "conflicts"):
        assert [bool(shown[key]) for shown in (food, fire, core)] == [False, False, True]
    assert [shown["licences"] for shown in (food, fire)] == [
        [licence_view(LICENCE, reasons=False)],
        [licence_view(LICENCE, reasons=True)],
    ]


def test_an_approval_without_some_of_the_permits_is_shown_as_what_it_is() -> None:
    partial = replace(OFFERED, merge=Merge("all", partial=True))
    assert view(CASE, partial, APPLICANT)["outcome"] == "partial"
    assert view(replace(CASE, outcome="refused"), partial, APPLICANT)["outcome"] == "refused"
    assert view(replace(CASE, outcome=None), partial, APPLICANT)["outcome"] is None


def test_only_the_conditions_of_what_was_granted_are_collected() -> None:
    assert [each["text"] for each in collected(CASE)] == ["hours: 21:00", "a third door"]
