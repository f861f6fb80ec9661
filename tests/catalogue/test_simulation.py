"""Simulations: reproducible, in keeping with the assessment, and honest about what is assumed."""

from dataclasses import replace

import pytest

from catalogue.simulation import Figures, habits, observed, simulate
from catalogue.simulation.habits import Habits
from onestop.catalogue import Service, shipped
from onestop.catalogue.assessment import assess
from onestop.catalogue.durations import Durations, Span, Visits
from onestop.catalogue.procedure import Merge, Supplement
from tests.rules.services import limits, review, service

RESTAURANT = shipped().service("open-restaurant")
PLAIN = {"area_m2": 100}


def exactly(days: float, corrections: float = 0.0, refusals: float = 0.0) -> Durations:
    return Durations(days, days, days, corrections, refusals)


def played(offered: Service, known: Habits | None = None, cases: int = 50) -> Figures:
    return simulate(offered, PLAIN, cases, 1, known)


def test_the_same_seed_plays_the_same_cases_and_more_cases_change_none_before() -> None:
    answers = RESTAURANT.form["examples"][0]
    once = simulate(RESTAURANT, answers, 100, 7)
    assert simulate(RESTAURANT, answers, 100, 7) == once
    assert simulate(RESTAURANT, answers, 100, 8) != once
    more = simulate(RESTAURANT, answers, 150, 7)
    assert list(more.durations[: len(once.durations)]) == list(once.durations)


@pytest.mark.parametrize(("example", "parallel", "serial"), [(0, 20, 63), (1, 15, 43)])
def test_when_every_promise_is_used_up_it_takes_what_the_assessment_says(
    example: int, parallel: int, serial: int
) -> None:
    """The restaurant of the mission: 63 and 20 working days, without tobacco 43 and 15."""
    given = {each.id: {"working_days": [each.limits.promised.within]} for each in RESTAURANT.reviews}
    answers = RESTAURANT.form["examples"][example]
    found = simulate(RESTAURANT, answers, 3, 1, habits(RESTAURANT, observed({"reviews": given}, RESTAURANT)))
    assert found.durations == pytest.approx([parallel] * 3)
    assert found.serial == pytest.approx(serial)
    assert found.promised_days == parallel == assess(RESTAURANT, answers).expected_working_days
    assert (found.promised, found.statutory) == (1.0, 1.0)


def test_the_critical_path_is_shared_out_by_who_is_last() -> None:
    offered = service([
        review("food", durations=exactly(4)),
        review("sign", durations=exactly(3), after=("food",)),
        review("fire", durations=exactly(6.9)),
    ])  # fmt: skip
    found = {each.review: each.critical for each in played(offered).reviews}
    assert found == {"food": 1.0, "sign": 1.0, "fire": 0.0}


def test_what_is_late_is_late_by_the_days_of_the_ledger() -> None:
    """A limit of 10 ends at midnight of its tenth day: 10.0 days are in time, 11 never."""
    late = service([review("food", durations=exactly(11))])
    assert [(each.promised, each.statutory) for each in played(late).reviews] == [(0.0, 1.0)]
    assert played(service([review("food", durations=exactly(10))])).promised == 1.0


def test_silence_ends_a_review_at_its_statutory_limit_and_counts_as_late() -> None:
    offered = service([review("sign", 5, on_overdue="approve", durations=exactly(50))])
    found = played(offered)
    assert (found.outcomes, found.reviews[0].deemed, found.reviews[0].statutory) == ({"approved": 50}, 1.0, 0.0)
    assert max(found.durations) <= 11
    guarded = service([review("sign", 5, on_overdue="approve", safety=True, durations=exactly(50))])
    assert played(guarded).durations == pytest.approx([50] * 50)


def test_corrections_pause_for_the_applicant_and_no_review_is_late_for_it() -> None:
    asks = [review("food", 10, durations=exactly(9, corrections=1.0))]
    slow = {"applicant": {"working_days": [10]}}
    offered = service(asks, supplement=Supplement(window=0, rounds=1))
    found = played(offered, habits(offered, observed(slow, offered)))
    assert found.durations == pytest.approx([19] * 50)
    assert (found.reviews[0].corrected, found.reviews[0].promised, found.promised) == (1.0, 1.0, 1.0)


def test_an_applicant_who_never_answers_lapses_or_not_as_the_service_says() -> None:
    asks = [review("food", durations=exactly(9, corrections=1.0))]
    never = {"applicant": {"working_days": [99]}}
    lapses = service(asks, supplement=Supplement(on_silence="lapse"))
    found = played(lapses, habits(lapses, observed(never, lapses)))
    assert (found.outcomes, found.duration, found.promised, found.serial) == ({"lapsed": 50}, None, None, None)
    goes_on = service(asks, supplement=Supplement(on_silence="resume"))
    assert played(goes_on, habits(goes_on, observed(never, goes_on))).outcomes == {"approved": 50}


def test_a_quorum_does_not_wait_for_the_slowest_and_a_refusal_ends_it() -> None:
    offered = service(
        [review(name, durations=exactly(days), on_refusal="curable") for name, days in (("a", 1), ("b", 2), ("c", 9))],
        merge=Merge("quorum", 2),
    )
    assert played(offered).durations == pytest.approx([2] * 50)
    refused = service([review("a", durations=exactly(1, refusals=1.0)), review("b", durations=exactly(9))])
    assert played(refused).outcomes == {"refused": 50}
    assert played(refused).durations == pytest.approx([1] * 50)


def test_acceptance_takes_its_time_unless_its_silence_accepts() -> None:
    offered = service([review("food", durations=exactly(1))])
    slow = replace(offered, acceptance=replace(offered.acceptance, limits=limits(1), durations=exactly(9)))
    taken = played(slow).whole
    assert taken
    assert taken.mean == pytest.approx(10)
    silent = played(replace(slow, acceptance=replace(slow.acceptance, on_overdue="accept"))).whole
    assert silent
    assert silent.mean < 4.1


def test_without_durations_promises_are_taken_to_be_kept_and_that_is_said() -> None:
    found = played(service([review("food", 8)]), cases=300)
    assert [(each.origin, each.promised) for each in found.reviews] == [("assumed", 1.0)]
    assert 2 <= min(found.durations) <= max(found.durations) <= 8


def inspected(failed: float = 0.0, days: float = 4) -> Durations:
    return replace(exactly(6), visit=Visits("inspection", days, days, days, failed=failed))


def test_an_inspection_stops_the_clock_until_its_date() -> None:
    found = played(service([review("food", 6, durations=inspected())]))
    assert found.durations == pytest.approx([10] * 50)
    (food,) = found.reviews
    assert (food.visited, food.failed, food.joint, food.promised) == (1.0, 0.0, 0.0, 1.0)
    assert food.paused == pytest.approx(4, abs=0.3)


def test_what_failed_is_put_right_and_looked_at_again_and_the_third_time_passes() -> None:
    offered = service([review("food", 6, durations=inspected(failed=1.0))])
    quick = {"applicant": {"working_days": [2]}}
    known = habits(offered, observed(quick, offered))
    found = played(offered, known)
    assert found.durations == pytest.approx([6 + 3 * 4 + 2 * 2] * 50)
    assert (found.reviews[0].failed, found.reviews[0].corrected, found.reviews[0].promised) == (1.0, 0.0, 1.0)


def test_two_departments_at_one_place_are_visited_together() -> None:
    offered = service([review(name, durations=inspected(days=30)) for name in ("food", "fire")])
    apart = service([
        review("food", durations=inspected(days=30)),
        review("fire", durations=replace(exactly(6), visit=Visits("inspection", 30, 30, 30, place="elsewhere"))),
    ])  # fmt: skip
    assert [each.joint for each in played(offered).reviews] == [1.0, 1.0]
    assert [each.joint for each in played(apart).reviews] == [0.0, 0.0]


def test_an_approval_in_person_waits_for_whoever_has_to_come_and_a_refusal_does_not() -> None:
    waits = review("identity", channel="counter", durations=replace(exactly(2), meeting=Span(7, 7, 7)))
    found = played(service([waits]))
    assert found.durations == pytest.approx([7] * 50)
    assert found.reviews[0].awaited == 1.0
    refused = replace(waits, durations=replace(exactly(2, refusals=1.0), meeting=Span(7, 7, 7)))
    assert played(service([refused])).durations == pytest.approx([2] * 50)
    online = replace(waits, channel="online")
    assert played(service([online])).durations == pytest.approx([2] * 50)


def test_statistics_of_procedures_take_the_place_of_the_catalogues() -> None:
    offered = service([review("food", durations=exactly(6))])
    seen = {"working_days": [6], "visit": {"kind": "hearing", "low": 3, "mode": 3, "high": 3}}
    found = played(offered, habits(offered, observed({"reviews": {"food": seen}}, offered)))
    assert found.durations == pytest.approx([9] * 50)
