"""The machine's join comes exactly with the case's own: one branch is kept for whatever may still be taken back."""

from dataclasses import replace

from onestop import cases
from onestop.cases import Case, Reopening
from onestop.cases.branches import released
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import accepted, decided

THREE = service([review("fire"), review("food"), review("sign")])


def ended(case: Case) -> set[str]:
    return {each.id for each in case.reviews.values() if each.branch_ended}


def test_an_answered_review_ends_its_branch_while_others_still_wait() -> None:
    case = decided(accepted(THREE), "fire", THREE).case
    assert ended(case) == {"fire"}
    case = decided(decided(case, "food", THREE).case, "sign", THREE).case
    assert (case.status, ended(case)) == ("deciding", {"fire", "food", "sign"})


def test_a_review_that_is_not_required_ends_its_branch_at_once() -> None:
    when = {"properties": {"tobacco": {"const": True}}, "required": ["tobacco"]}
    assert ended(accepted(service([review("fire"), review("tobacco", when=when)]))) == {"tobacco"}


def test_an_automatic_review_has_no_branch_to_keep_even_while_it_waits_at_its_gate() -> None:
    offered = service([review("fire"), review("check", kind="automatic", after=("fire",), check=None)])
    case = accepted(offered)
    assert (case.reviews["check"].status, ended(case)) == ("blocked", {"check"})
    assert ended(decided(case, "fire", offered).case) == {"fire", "check"}


def test_the_last_branch_is_kept_while_an_answer_that_was_sent_back_is_done_again() -> None:
    case = decided(accepted(THREE), "fire", THREE).case
    why = Reopening("", "overlooked", "core", NOW)
    case = cases.reopen(case, "fire", why, THREE, PLAIN, NOW).case
    case = decided(decided(case, "food", THREE).case, "sign", THREE).case
    assert case.status == "in_review"
    assert len(ended(case)) == 2
    case = decided(case, "fire", THREE).case
    assert (case.status, len(ended(case))) == ("deciding", 3)


def test_a_withdrawal_ends_every_branch() -> None:
    assert ended(cases.withdraw(accepted(THREE), NOW).case) == {"fire", "food", "sign"}


def test_asking_twice_which_branches_may_end_changes_nothing() -> None:
    case = decided(accepted(THREE), "fire", THREE).case
    answered = {key: replace(each, status="approved") for key, each in case.reviews.items()}
    for state in (case, replace(case, reviews=answered)):
        once = released(state)
        assert released(once) == once
        assert ended(once) != set(once.reviews)
