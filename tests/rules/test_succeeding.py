"""A refusal set aside: the old case keeps its end, a successor carries what stands and decides the rest anew."""

from dataclasses import replace
from typing import Any

import pytest

from onestop import cases
from onestop.cases import Case, Document, Reopening
from onestop.catalogue.procedure import Merge
from onestop.catalogue.review import Sees
from onestop.catalogue.service import Service
from onestop.errors import Conflict
from onestop.events import GENESIS, link, verify
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided, submitted
from tests.rules.test_reconsidering import LATER, LAW, PARENTS, asked, ruled

SMALL = {"properties": {"area_m2": {"maximum": 5}}, "required": ["area_m2"]}


def plain(*reviews: Any, **given: Any) -> Service:
    return service([*reviews], reconsideration=LAW, **given)


def set_aside(case: Case, offered: Service) -> Case:
    """The successor of a case whose refusal was set aside."""
    parents = {**PARENTS, "sign-office": "government", "size-office": "government"}
    requested = cases.ask_reconsideration(case, "why", offered, parents, PLAIN, LATER)
    above = requested.case.reconsideration.department if requested.case.reconsideration else ""
    change = ruled(requested.case, "set_aside", offered, departments={above})
    assert (change.case.status, change.case.outcome) == (case.status, case.outcome)
    assert change.beside
    assert change.case.reconsideration
    assert change.case.reconsideration.successor == change.beside.case.id == "case-2"
    assert verify(link("case-2", 0, GENESIS, change.beside.events, LATER)) is None
    return change.beside.case


def test_what_was_granted_is_carried_and_what_was_refused_or_cancelled_begins_anew() -> None:
    offered = plain(review("food"), review("fire"), review("sign", after=("food",)))
    case = decided(accepted(offered), "food", offered, "approved_with_conditions").case
    case = cases.decide(decided(case, "fire", offered, "refused").case, NOW).case
    after = set_aside(case, offered)
    assert {key: each.status for key, each in after.reviews.items()} == {
        "food": "approved_with_conditions", "fire": "open", "sign": "open",
    }  # fmt: skip
    food, fire = after.reviews["food"], after.reviews["fire"]
    assert (food.conditions, food.decided_at, food.carried and food.carried.case) == (("if",), NOW, "case-1")
    assert (fire.opened_at, fire.carried, fire.claimed_by, fire.reasons) == (LATER, None, None, ())
    assert (after.status, after.continues, after.attempt, after.applicant) == ("in_review", "case-1", 1, "citizen")
    assert after.due_at is not None


def test_the_successor_is_decided_like_any_case_and_issues_what_was_not_issued() -> None:
    offered = plain(review("food"), review("fire"))
    case = cases.decide(
        decided(decided(accepted(offered), "food", offered).case, "fire", offered, "refused").case, NOW
    ).case
    after = decided(set_aside(case, offered), "fire", offered, at=LATER).case
    after = cases.decide(after, LATER).case
    assert after.status == "approved"
    assert [each.id for each in cases.to_issue(after)] == ["food", "fire"]


def test_a_licence_of_a_partial_approval_is_not_issued_twice() -> None:
    offered = plain(review("food"), review("sign", on_refusal="curable"), merge=Merge("all", partial=True))
    case = decided(decided(accepted(offered), "food", offered).case, "sign", offered, "refused").case
    after = set_aside(cases.decide(case, NOW).case, offered)
    after = cases.decide(decided(after, "sign", offered, at=LATER).case, LATER).case
    assert [each.id for each in cases.to_issue(after)] == ["sign"]


def test_what_a_licence_rests_on_is_neither_amended_nor_sent_back() -> None:
    seen = {"food": Sees(("premises",)), "sign": Sees(("goods",))}
    reviews = (review(each, sees=seen[each], on_refusal="curable") for each in ("food", "sign"))
    offered = plain(*reviews, merge=Merge("all", partial=True), amendable=True)
    case = decided(decided(accepted(offered), "food", offered).case, "sign", offered, "refused").case
    after = set_aside(cases.decide(case, NOW).case, offered)
    with pytest.raises(Conflict, match="licence was issued"):
        cases.amend_submitted(after, offered, {"shop": "茶樓"}, PLAIN, LATER)
    with pytest.raises(Conflict, match="licence is issued"):
        cases.reopen(after, "food", Reopening("", "why", "core", LATER), offered, PLAIN, LATER)
    amended = cases.amend_submitted(after, offered, {"tobacco": True}, PLAIN, LATER).case
    assert amended.reviews["food"] == after.reviews["food"]


def test_its_refusal_can_be_contested_in_its_turn() -> None:
    offered = plain(review("food"), review("fire"))
    case = cases.decide(decided(accepted(offered), "fire", offered, "refused").case, NOW).case
    again = cases.decide(decided(set_aside(case, offered), "fire", offered, "refused", LATER).case, LATER).case
    assert again.status == "refused"
    assert asked(again, offered).case.reconsideration


def test_what_the_system_refused_by_rule_is_set_aside_with_the_rule() -> None:
    offered = plain(review("size", kind="automatic", check=SMALL), review("food"))
    case = cases.decide(accepted(offered), NOW).case
    assert case.status == "refused"
    after = set_aside(case, offered)
    assert {key: each.status for key, each in after.reviews.items()} == {"size": "approved", "food": "open"}


def test_what_was_not_accepted_awaits_acceptance_again() -> None:
    offered = plain(review("food"))
    after = set_aside(cases.refuse(submitted(offered), ["no"], NOW).case, offered)
    assert (after.status, after.submitted_at, dict(after.reviews)) == ("submitted", LATER, {})
    assert cases.accept(after, offered, PLAIN, LATER).case.reviews["food"].status == "open"


def test_checked_files_are_carried_and_read_where_they_stand() -> None:
    offered = plain(review("fire"))
    statuses: dict[str, Any] = {"a": "accepted", "b": "rejected", "c": "awaiting_upload"}
    files = {
        each: Document(each, "floor-plan", "平面圖.pdf", "application/pdf", 10, "0" * 64, NOW, status)
        for each, status in statuses.items()
    }
    case = cases.decide(decided(accepted(offered), "fire", offered, "refused").case, NOW).case
    after = set_aside(replace(case, documents=files), offered)
    assert {key: each.stored_in for key, each in after.documents.items()} == {"a": "case-1"}
    assert dict(after.answers) == dict(case.answers)


def test_the_join_of_the_machine_comes_with_the_successors_own() -> None:
    offered = plain(review("food"), review("fire"))
    case = cases.decide(
        decided(decided(accepted(offered), "food", offered).case, "fire", offered, "refused").case, NOW
    ).case
    after = set_aside(case, offered)
    assert [each.branch_ended for each in after.reviews.values()] == [True, False]
    done = decided(after, "fire", offered, at=LATER).case
    assert all(each.branch_ended for each in done.reviews.values())
