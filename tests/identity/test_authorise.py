"""How near a caller is to a case, where the walk through HTTP does not reach: mixed roles and odd states."""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases import Case, Review
from onestop.errors import Forbidden, NotFound, Unauthenticated
from onestop.identity import Principal, authorise, involved, viewer
from tests.rules.services import NOW

CASE = Case("case-1", "sample", "v1", "ann", NOW, "core", filed_by="counter")


def worker(*departments: str, roles: tuple[str, ...] = ("department",), sub: str = "clerk") -> Principal:
    return Principal(sub, frozenset(departments), frozenset(roles))


def in_review(**statuses: Any) -> Case:
    reviews = {id_: Review(id_, f"{id_}-office", None, status) for id_, status in statuses.items()}
    return replace(CASE, status="in_review", submitted_at=NOW, reviews=reviews)


def test_nobody_is_asked_for_a_public_operation_and_somebody_for_any_other() -> None:
    authorise(None, "listServices")
    with pytest.raises(Unauthenticated):
        authorise(None, "readCase", CASE)


def test_an_operation_without_a_row_is_not_allowed_by_accident() -> None:
    with pytest.raises(KeyError):
        authorise(worker("core"), "eraseEverything", CASE)


def test_a_department_has_a_case_before_it_once_its_review_is_part_of_it() -> None:
    case = in_review(fire="open", water="blocked", tobacco="not_required", sign="cancelled")
    everybody = worker("core", "fire-office", "water-office", "tobacco-office", "sign-office", "elsewhere")
    assert involved(everybody, case) == {"core", "fire-office", "water-office", "sign-office"}
    assert involved(everybody, CASE) == frozenset()


def test_a_case_withdrawn_as_a_draft_stays_the_applicants_affair() -> None:
    with pytest.raises(NotFound):
        authorise(worker("core"), "readCase", replace(CASE, status="withdrawn"))


def test_several_roles_add_up() -> None:
    both = worker("fire-office", roles=("department", "counter"), sub="counter")
    authorise(both, "amendCase", CASE)
    authorise(both, "decideReview", in_review(fire="open"), "fire")
    with pytest.raises(Forbidden):
        authorise(both, "decideReview", in_review(water="open"), "water")


def test_a_role_without_its_department_reaches_nothing() -> None:
    with pytest.raises(NotFound):
        authorise(worker(roles=("department",)), "readCase", in_review(fire="open"))
    with pytest.raises(NotFound):
        authorise(worker("fire-office", roles=()), "readCase", in_review(fire="open"))


def test_a_review_that_the_case_has_not_is_unknown_to_whoever_may_read_the_case() -> None:
    with pytest.raises(NotFound, match="no such review"):
        authorise(worker("core"), "claimReview", in_review(fire="open"), "moon-landing")


def test_who_is_shown_the_whole_and_who_a_part() -> None:
    case = in_review(fire="open")
    assert viewer(Principal("ann"), case).whole
    assert viewer(worker(roles=("supervisor",)), case).whole
    shown = viewer(worker("fire-office", "elsewhere"), case)
    assert not shown.whole
    assert shown.departments == {"fire-office"}
