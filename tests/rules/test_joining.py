"""A walk-in's case comes to an account by the code on its receipt: once, in time, after few mistakes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from onestop import cases
from onestop.cases import Case
from onestop.cases.appearance import WALK_IN
from onestop.cases.codes import MOST_WRONG, digest
from onestop.cases.joining import KEPT_DAYS
from onestop.errors import Conflict, NotFound
from onestop.identifiers import ALPHABET, new_code
from tests.rules.services import NOW, PLAIN, review, service
from tests.rules.stages import draft, submitted
from tests.rules.vocabulary import check

OFFERED = service([review("fire")])
CODE = "0123-4567-89ab"


def given(code: str = CODE) -> Case:
    """A case that was handed in for somebody without an account, and this code for it."""
    state = replace(submitted(OFFERED), applicant=f"{WALK_IN}1", filed_by="counter-1")
    change = cases.issue_voucher(state, digest(state.id, code), PLAIN, NOW)
    for each in change.events:
        check(each)
    return change.case


def tried(case: Case, code: str, days: int = 0) -> Case:
    change = cases.redeem(case, digest(case.id, code), "ann", NOW + timedelta(days=days))
    for each in change.events:
        check(each)
    return change.case


def test_the_right_code_makes_the_case_the_accounts_and_the_counter_stays_beside_it() -> None:
    joined = tried(given(), CODE)
    assert (joined.applicant, joined.filed_by, joined.voucher) == ("ann", "counter-1", None)
    with pytest.raises(NotFound):
        tried(joined, CODE)
    with pytest.raises(Conflict):
        cases.issue_voucher(joined, "d", PLAIN, NOW)


@pytest.mark.parametrize(
    "typed", ["0123-4567-89AB", " o123 4567 89ab ", "O1234567-89ab", "0l23-4567-89ab", "0I2345 6789ab"]
)
def test_a_code_is_read_as_people_type_it(typed: str) -> None:
    assert tried(given(), typed).applicant == "ann"


def test_a_wrong_code_is_counted_and_after_a_few_none_is_right() -> None:
    case = given()
    for count in range(1, MOST_WRONG + 1):
        case = tried(case, "0123-4567-89ac")
        assert case.voucher is not None
        assert (case.applicant, case.voucher.wrong) == (f"{WALK_IN}1", count)
    with pytest.raises(NotFound):
        tried(case, CODE)
    anew = cases.issue_voucher(case, digest(case.id, "cdef-0123-4567"), PLAIN, NOW).case
    assert tried(tried(anew, CODE), "cdef-0123-4567").applicant == "ann"


def test_a_code_is_good_for_its_last_day_and_no_longer() -> None:
    case = given()
    assert case.voucher is not None
    last = case.voucher.expires_at
    assert PLAIN.local_date(last) == PLAIN.local_date(NOW) + timedelta(days=KEPT_DAYS)
    assert cases.redeem(case, digest(case.id, CODE), "ann", last).case.applicant == "ann"
    with pytest.raises(NotFound):
        cases.redeem(case, digest(case.id, CODE), "ann", last + timedelta(seconds=1))


def test_no_code_opens_what_none_was_made_for_and_a_code_opens_its_own_case_alone() -> None:
    for case in (draft(OFFERED), replace(draft(OFFERED), applicant=f"{WALK_IN}1")):
        with pytest.raises(NotFound):
            tried(case, CODE)
    assert digest("case-1", CODE) != digest("case-2", CODE)


def test_codes_are_random_and_read_off_paper() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert {len(each) for each in codes} == {14}
    assert set("".join(codes)) <= {*ALPHABET, "-"}
