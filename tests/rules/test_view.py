"""What a viewer may see of a case."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onestop import cases
from onestop.cases import Answer, Document, Missing, Viewer, view
from onestop.cases.viewing import may_read
from onestop.catalogue.review import Sees
from tests.rules.services import NOW, PLAIN, PLAN, review, service

SECRET = "only for whom it concerns 🔒"
OFFERED = service(
    [review("food", sees=Sees(("premises",), ())), review("plans", sees=Sees((), ("floor-plan",))), review("fire")],
    documents=(replace(PLAN, required_when={"required": ["never"]}),),
)
PLANS = Document("d1", "floor-plan", SECRET, "application/pdf", 10, "0" * 64, NOW, "accepted", object_version="v1")
DRAFT = cases.create("c", OFFERED, "citizen", {"area_m2": 1, "shop": SECRET}, NOW).case
CASE = cases.accept(
    cases.submit(replace(DRAFT, documents={"d1": PLANS}), OFFERED, PLAIN, NOW).case, OFFERED, PLAIN, NOW
).case
OFFICES = ["food-office", "plans-office", "fire-office", "core-office", "tax"]


def seen_by(*departments: str) -> str:
    return json.dumps(view(CASE, OFFERED, Viewer(departments=frozenset(departments))), ensure_ascii=False)


def test_the_applicant_sees_the_whole_case() -> None:
    whole = view(CASE, OFFERED, Viewer(whole=True))
    assert whole["answers"] == {"area_m2": 1, "shop": SECRET}
    assert [each["filename"] for each in whole["documents"]] == [SECRET]


def test_a_department_sees_its_sections_and_its_documents_only() -> None:
    assert view(CASE, OFFERED, Viewer(departments=frozenset({"food-office"})))["answers"] == dict(CASE.answers)
    assert SECRET not in seen_by("fire-office")
    assert view(CASE, OFFERED, Viewer(departments=frozenset({"plans-office"})))["answers"] == {}


@given(st.sets(st.sampled_from(OFFICES)))
def test_departments_together_see_what_each_of_them_sees_and_no_more(departments: set[str]) -> None:
    entitled = bool(departments & {"food-office", "plans-office", "core-office"})
    assert (SECRET in seen_by(*departments)) == entitled
    assert may_read(CASE, OFFERED, Viewer(departments=frozenset(departments)), PLANS) == bool(
        departments & {"plans-office", "core-office"}
    )


def test_why_a_department_decided_is_for_itself_the_core_department_and_the_applicant() -> None:
    answer = Answer("refused", reasons=(SECRET,))
    case = cases.decide_review(CASE, "fire", "clerk", answer, OFFERED, PLAIN, NOW).case
    by = {
        office: json.dumps(view(case, OFFERED, Viewer(departments=frozenset({office})))["reviews"], ensure_ascii=False)
        for office in OFFICES
    }
    assert {office for office, seen in by.items() if SECRET in seen} == {"fire-office", "core-office"}


def test_what_acceptance_found_missing_is_for_the_applicant_and_the_core_department() -> None:
    returned = replace(CASE, missing=(Missing("/answers/shop", SECRET),), reasons=(SECRET,))
    assert SECRET not in json.dumps(
        view(returned, OFFERED, Viewer(departments=frozenset({"fire-office"}))), ensure_ascii=False
    )
    assert view(returned, OFFERED, Viewer(whole=True))["missing"] == [{"target": "/answers/shop", "detail": SECRET}]


def test_a_department_whose_review_is_not_required_sees_nothing_of_the_answers() -> None:
    when = {"properties": {"tobacco": {"const": True}}, "required": ["tobacco"]}
    offered = service([review("food", when=when, sees=Sees(("premises",), ()))])
    case = cases.accept(cases.submit(DRAFT, offered, PLAIN, NOW).case, offered, PLAIN, NOW).case
    assert view(case, offered, Viewer(departments=frozenset({"food-office"})))["answers"] == {}
