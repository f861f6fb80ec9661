"""Partial issue: the permits that stand alone, and none that rests on a refused one."""

from onestop import cases
from onestop.cases import Case, Viewer, view
from onestop.cases.refusals import refused_reviews
from onestop.catalogue.procedure import Merge
from tests.rules.services import NOW, review, service
from tests.rules.stages import accepted, decided

OFFERED = service(
    [
        review("trees", on_refusal="curable"),
        review("planning"),
        review("building", after=("trees", "planning"), on_refusal="curable"),
    ],
    merge=Merge("all", partial=True),
)


def ended(trees: str) -> Case:
    case = decided(decided(accepted(OFFERED), "trees", OFFERED, trees).case, "planning", OFFERED).case
    if case.status == "in_review":
        case = decided(case, "building", OFFERED).case
    return cases.decide(case, NOW).case


def test_a_permit_that_stands_alone_is_issued_though_another_is_refused_and_one_behind_that_is_not() -> None:
    case = ended("refused")
    assert (case.status, [each.id for each in cases.to_issue(case)]) == ("approved", ["planning"])


def test_the_applicant_is_told_that_it_is_not_all_and_what_was_refused() -> None:
    told = view(ended("refused"), OFFERED, Viewer(whole=True))
    assert (told["status"], told["outcome"]) == ("approved", "partial")
    assert {each["id"]: each["status"] for each in told["reviews"]} == {
        "trees": "refused", "planning": "approved", "building": "cancelled",
    }  # fmt: skip


def test_when_nothing_is_refused_the_approval_is_whole() -> None:
    case = ended("approved")
    assert view(case, OFFERED, Viewer(whole=True))["outcome"] == "approved"
    assert len(cases.to_issue(case)) == 3


def test_only_what_cost_a_permit_counts_as_refused_and_only_once_it_is_decided() -> None:
    assert [each.id for each in refused_reviews(ended("refused"), OFFERED)] == ["trees"]
    assert refused_reviews(ended("approved"), OFFERED) == ()
    begun = decided(accepted(OFFERED), "trees", OFFERED, "refused").case
    assert begun.status == "in_review"
    assert refused_reviews(begun, OFFERED) == ()
    quorum = service(
        [review("noise", permit=None, on_refusal="curable"), review("food")], merge=Merge("quorum", quorum=1)
    )
    case = decided(decided(accepted(quorum), "noise", quorum, "refused").case, "food", quorum).case
    case = cases.decide(case, NOW).case
    assert case.status == "approved"
    assert refused_reviews(case, quorum) == ()
