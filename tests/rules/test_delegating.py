"""Who acts for an applicant: invited by them alone, by a code, as far and as long as the invitation says."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given as every
from hypothesis import strategies as st

from onestop import cases
from onestop.cases import Case, Change
from onestop.cases.appearance import WALK_IN
from onestop.cases.codes import MOST_WRONG, digest
from onestop.cases.delegate import May
from onestop.cases.delegating import KEPT_DAYS, LONGEST_DAYS, NUMBERS
from onestop.clock import iso_or_none
from onestop.errors import Conflict, Forbidden, Invalid, NotFound
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import draft
from tests.rules.vocabulary import check

OFFERED = service([review("fire")])
CODE, OTHER = "0123-4567-89ab", "cdef-0123-4567"
TODAY = PLAIN.local_date(NOW)


def told(change: Change) -> Case:
    for each in change.events:
        check(each)
    return change.case


def invited(
    case: Case, number: str = "1", code: str = CODE, may: May = "act", until: date | None = None, at: datetime = NOW
) -> Case:
    return told(cases.invite_delegate(case, number, "Ms Chen", may, until, digest(case.id, code), PLAIN, at))


def tried(case: Case, code: str = CODE, person: str = "ben", at: datetime = NOW) -> Case:
    return told(cases.accept_delegation(case, digest(case.id, code), person, at))


def dismissed(case: Case, number: str = "1", by: str = "ann", at: datetime = NOW) -> Case:
    return told(cases.dismiss_delegate(case, number, by, at))


@pytest.fixture
def case() -> Case:
    return replace(draft(OFFERED), applicant="ann")


def acting(case: Case, at: datetime = NOW) -> dict[str, str | None]:
    return {number: each.person for number, each in cases.in_force(case, at).delegates.items()}


def test_whoever_brings_the_code_acts_and_the_code_opens_nothing_twice(case: Case) -> None:
    open_ = invited(case)
    assert acting(open_) == {}
    joined = tried(open_)
    assert acting(joined) == {"1": "ben"}
    assert (joined.delegates["1"].name, joined.delegates["1"].since, joined.delegates["1"].digest) == (
        "Ms Chen",
        NOW,
        None,
    )
    with pytest.raises(NotFound):
        tried(joined, person="eve")


def test_until_when_it_is_to_last_is_told_and_nothing_of_the_invitation_stays(case: Case) -> None:
    until = TODAY + timedelta(days=3)
    change = cases.invite_delegate(case, "1", "Ms Chen", "act", until, digest(case.id, CODE), PLAIN, NOW)
    last = change.case.delegates["1"].until
    assert [each.data["until"] for each in change.events] == [iso_or_none(last)] != [None]
    assert last is not None
    joined = tried(change.case, at=last).delegates["1"]
    assert (joined.digest, joined.expires_at) == (None, None)


def test_who_ended_it_is_told(case: Case) -> None:
    joined = tried(invited(case))
    actors = [cases.dismiss_delegate(joined, "1", by, NOW).events[0].actor for by in ("ann", "ben")]
    assert actors == ["applicant", "delegate:1"]


def test_each_code_makes_its_own_delegate(case: Case) -> None:
    both = invited(invited(case), "2", OTHER, "prepare")
    assert acting(tried(both, OTHER)) == {"2": "ben"}
    assert acting(tried(tried(both, OTHER), CODE, "eve")) == {"2": "ben", "1": "eve"}


def test_a_wrong_code_is_counted_and_after_a_few_none_is_right(case: Case) -> None:
    state = invited(case)
    for count in range(1, MOST_WRONG + 1):
        state = tried(state, OTHER)
        assert (acting(state), state.delegates["1"].wrong) == ({}, count)
    with pytest.raises(NotFound):
        tried(state)
    assert acting(tried(invited(state, code=OTHER), OTHER)) == {"1": "ben"}


def test_a_mandate_ends_with_its_last_day_an_invitation_after_a_fortnight(case: Case) -> None:
    until = TODAY + timedelta(days=3)
    joined = tried(invited(case, until=until))
    last = joined.delegates["1"].until
    assert last is not None
    assert PLAIN.local_date(last) == until
    assert acting(joined, last) == {"1": "ben"}
    assert acting(joined, last + timedelta(seconds=1)) == {}
    fortnight = invited(case).delegates["1"].expires_at
    assert fortnight is not None
    assert PLAIN.local_date(fortnight) == TODAY + timedelta(days=KEPT_DAYS)
    assert acting(tried(invited(case), at=fortnight), fortnight) == {"1": "ben"}
    for late, state in (
        (fortnight + timedelta(seconds=1), invited(case)),
        (last + timedelta(seconds=1), invited(case, until=until)),
    ):
        with pytest.raises(NotFound):
            tried(state, at=late)


def test_the_applicant_takes_it_back_the_delegate_gives_it_up_and_nobody_else_does_either(case: Case) -> None:
    joined = tried(invited(case))
    for by in ("ann", "ben"):
        ended = dismissed(joined, by=by)
        assert (acting(ended), ended.delegates["1"].ended_at) == ({}, NOW)
        assert cases.dismiss_delegate(ended, "1", by, NOW + timedelta(days=1)) == Change(ended, ())
    with pytest.raises(Forbidden):
        dismissed(joined, by="eve")
    with pytest.raises(NotFound):
        dismissed(joined, "2")
    withdrawn = dismissed(invited(case))
    with pytest.raises(NotFound):
        tried(withdrawn)


def test_who_is_told_of_it_is_named_by_number(case: Case) -> None:
    joined = cases.accept_delegation(invited(case), digest(case.id, CODE), "ben", NOW)
    assert [(each.actor, each.data) for each in joined.events] == [("delegate:1", {"delegate": "1", "may": "act"})]
    left = cases.dismiss_delegate(joined.case, "1", "ben", NOW)
    assert [each.actor for each in left.events] == ["delegate:1"]
    assert "Chen" not in str((joined.events, left.events, cases.invite_delegate(
        case, "2", "Ms Chen", "act", None, "d", PLAIN, NOW
    ).events))  # fmt: skip


def test_a_number_is_never_given_again_and_there_are_so_many(case: Case) -> None:
    for taken in (tried(invited(case)), dismissed(invited(case))):
        with pytest.raises(Conflict):
            invited(taken)
    for number in ("0", "21", "x"):
        with pytest.raises(NotFound):
            invited(case, number)
    assert invited(case, NUMBERS[-1]).delegates.keys() == {"20"}


def test_nobody_acts_for_themselves_or_twice_or_for_whom_no_account_speaks(case: Case) -> None:
    with pytest.raises(Conflict):
        tried(invited(case), person="ann")
    with pytest.raises(Conflict):
        tried(invited(tried(invited(case)), "2", OTHER), OTHER)
    with pytest.raises(Conflict):
        invited(replace(case, applicant=f"{WALK_IN}1"))


@pytest.mark.parametrize("days", [-1, LONGEST_DAYS + 1])
def test_a_last_day_lies_ahead_and_not_too_far(case: Case, days: int) -> None:
    with pytest.raises(Invalid) as refused:
        invited(case, until=TODAY + timedelta(days=days))
    assert refused.value.errors[0].pointer == "/until"
    for fits in (0, LONGEST_DAYS):
        assert invited(case, until=TODAY + timedelta(days=fits)).delegates["1"].until


Step = tuple[str, str, str, int]
STEPS = st.tuples(
    st.sampled_from(["invite", "accept", "dismiss"]),
    st.sampled_from(["1", "2", "3"]),
    st.sampled_from(["ann", "ben", "eve"]),
    st.integers(0, 20),
)


@every(st.lists(STEPS, max_size=25))
def test_whatever_is_done_in_any_order_each_acts_once_by_their_own_code_and_never_after_their_end(
    steps: list[Step],
) -> None:
    state, at = replace(draft(OFFERED), applicant="ann"), NOW
    for what, number, person, days in steps:
        at += timedelta(days=days)
        before = state
        try:
            if what == "invite":
                state = invited(state, number, f"{number}000-0000-0000", "act", PLAIN.local_date(at), at)
            elif what == "accept":
                state = tried(state, f"{number}000-0000-0000", person, at)
            else:
                state = dismissed(state, number, person, at)
        except (Conflict, NotFound, Forbidden):
            assert state is before
        people = list(acting(state, at).values())
        assert "ann" not in people
        assert len(people) == len(set(people))
        for key, each in state.delegates.items():
            old = before.delegates.get(key)
            assert old is None or old.person in (None, each.person)
            assert old is None or old.ended_at is None or old == each
            assert each.ended_at is None or each.digest is None
