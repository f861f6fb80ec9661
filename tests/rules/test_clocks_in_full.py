"""The clocks of a case as JSON, day by day and key by key."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from onestop import cases
from onestop.cases import Case, Longer
from onestop.cases.clocks import clocks
from onestop.catalogue.procedure import Reconsideration
from onestop.clock import Calendar, Pause
from tests.rules.services import NOW, PLAIN, limits, review, service
from tests.rules.stages import accepted, decided, draft, submitted

LAW = Reconsideration(limits(1).statutory, limits(1))
OFFERED = service([review("fire", 1), review("food", 1, after=("fire",))], reconsideration=LAW)
MONDAY, TUESDAY, WEDNESDAY = (NOW + timedelta(days=each) for each in (3, 4, 5))


def told(case: Case, name: str, calendar: Calendar = PLAIN, offered: Any = OFFERED) -> dict[str, Any]:
    return next(each for each in clocks(case, offered, calendar, WEDNESDAY) if each["id"] == name)


def day(date: str, number: int | None, state: str = "counted", reason: str | None = None) -> dict[str, Any]:
    return {"date": date, "state": state, "number": number, "reason": reason, "charged_to": None}


def run(within: int, due_at: str | None, *days: dict[str, Any]) -> dict[str, Any]:
    return {
        "within": within,
        "unit": "working_days",
        "source": "sample",
        "due_at": due_at,
        "provisional": False,
        "days": list(days),
    }


SATURDAY, SUNDAY = (day(f"2026-11-{each}", None, "skipped", "weekend") for each in (21, 22))
ONE = run(1, "2026-11-23T15:59:59Z", SATURDAY, SUNDAY, day("2026-11-23", 1))
TWO = run(2, "2026-11-24T15:59:59Z", SATURDAY, SUNDAY, day("2026-11-23", 1), day("2026-11-24", 2))


def test_a_draft_has_none_and_a_case_those_of_its_acceptance_and_its_reviews() -> None:
    assert clocks(draft(OFFERED), OFFERED, PLAIN, NOW) == []
    assert [each["id"] for each in clocks(submitted(OFFERED), OFFERED, PLAIN, NOW)] == ["acceptance"]
    assert [each["id"] for each in clocks(accepted(OFFERED), OFFERED, PLAIN, NOW)] == ["acceptance", "fire", "food"]


def test_the_clock_of_the_acceptance() -> None:
    waiting = told(submitted(OFFERED), "acceptance")
    plain: dict[str, Any] = {"id": "acceptance", "department": "core-office", "blocked_by": [], "extended_by": None}
    assert {key: waiting[key] for key in plain} == plain
    assert (waiting["status"], waiting["started_at"], waiting["ended_at"]) == ("waiting", "2026-11-20T04:00:00Z", None)
    assert (waiting["promised"]["within"], waiting["statutory"]["within"]) == (5, 10)
    ended = told(accepted(OFFERED), "acceptance")
    assert (ended["status"], ended["ended_at"]) == ("ended", "2026-11-20T04:00:00Z")


def test_the_clock_of_a_review_day_by_day_and_of_one_that_has_not_begun() -> None:
    assert told(accepted(OFFERED), "fire") == {
        "id": "fire",
        "department": "fire-office",
        "status": "open",
        "blocked_by": [],
        "extended_by": None,
        "started_at": "2026-11-20T04:00:00Z",
        "ended_at": None,
        "statutory": TWO,
        "promised": ONE,
    }
    assert told(accepted(OFFERED), "food") == {
        "id": "food",
        "department": "food-office",
        "status": "blocked",
        "blocked_by": ["fire"],
        "extended_by": None,
        "started_at": None,
        "ended_at": None,
        "statutory": run(2, None),
        "promised": run(1, None),
    }


def test_what_stopped_a_clock_and_what_made_it_longer_is_in_it() -> None:
    case = decided(accepted(OFFERED), "fire", OFFERED, at=TUESDAY).case
    pause = Pause("test", MONDAY - timedelta(hours=5), "third_party", "act art. 3", "clerk", TUESDAY)
    fire = replace(case.reviews["fire"], pauses=(pause,), longer=Longer(1, "the laboratory", "chief", MONDAY))
    found = told(replace(case, reviews={**case.reviews, "fire": fire}), "fire")
    assert (found["extended_by"], found["ended_at"]) == (1, "2026-11-24T04:00:00Z")
    paused = {**day("2026-11-23", None, "paused", "test"), "charged_to": "third_party"}
    promised = run(2, "2026-11-25T15:59:59Z", SATURDAY, SUNDAY, paused, day("2026-11-24", 1), day("2026-11-25", 2))
    assert found["promised"] == promised


def test_a_year_without_a_published_calendar_makes_a_date_provisional() -> None:
    unpublished = Calendar("plain", "Asia/Shanghai", {}, frozenset(), frozenset({2025}))
    assert told(accepted(OFFERED), "fire", unpublished)["promised"] == {**ONE, "provisional": True}


def test_a_review_that_is_not_required_has_no_clock() -> None:
    when = {"properties": {"tobacco": {"const": True}}, "required": ["tobacco"]}
    offered = service([review("fire", 1), review("tobacco", when=when)])
    found = clocks(accepted(offered), offered, PLAIN, NOW)
    assert [each["id"] for each in found] == ["acceptance", "fire"]


def test_the_clock_of_whoever_may_contest_a_refusal_and_of_whoever_looks_at_it_again() -> None:
    def plain(case: Case, name: str) -> dict[str, Any]:
        return {key: value for key, value in told(case, name).items() if key not in {"statutory", "promised"}}

    refused = cases.decide(decided(accepted(OFFERED), "fire", OFFERED, "refused").case, NOW).case
    asked = cases.ask_reconsideration(refused, "why", OFFERED, {"fire-office": "city"}, PLAIN, MONDAY).case
    assert asked.reconsideration
    ended = replace(asked, reconsideration=replace(asked.reconsideration, status="upheld", decided_at=TUESDAY))
    common: dict[str, Any] = {"blocked_by": [], "extended_by": None}
    friday, monday, tuesday = (f"2026-11-{each}T04:00:00Z" for each in (20, 23, 24))
    contest = {"id": "contest", "department": "core-office", "started_at": friday, **common}
    assert plain(refused, "contest") == {**contest, "status": "waiting", "ended_at": None}
    assert plain(asked, "contest") == {**contest, "status": "ended", "ended_at": monday}
    again = {"id": "reconsideration", "department": "city", "started_at": monday, **common}
    assert plain(asked, "reconsideration") == {**again, "status": "waiting", "ended_at": None}
    assert plain(ended, "reconsideration") == {**again, "status": "ended", "ended_at": tuesday}
