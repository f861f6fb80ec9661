"""A case as the demo shows it: a table on a terminal, and what changed, line by line, anywhere else."""

from io import StringIO
from typing import Any
from zoneinfo import ZoneInfo

from rich.console import Console

from cli.demo.board import Board
from cli.demo.play import is_over
from cli.demo.screen import Screen

NAME = {"zh-Hant": "消防救援局", "en": "Fire and Rescue"}
SERVICE = {
    "title": {"zh-Hant": "開辦餐飲店", "en": "Open a restaurant"},
    "departments": [{"code": "fire-rescue", "name": NAME}],
}
BOARD = Board(SERVICE, ZoneInfo("Asia/Shanghai"))


def review(status: str, **more: Any) -> dict[str, Any]:
    return {
        "id": "fire-safety",
        "department": "fire-rescue",
        "permit": "fire-safety-opening",
        "status": status,
        "outcome": None,
        "due_at": "2026-12-10T16:00:00Z",
        "promised_due_at": "2026-12-07T15:59:59Z",
        "blocked_by": [],
        "conditions": [],
        "reasons": [],
        **more,
    }


def case(status: str, *reviews: dict[str, Any], licences: int = 0) -> dict[str, Any]:
    dates = {"promised_due_at": "2026-11-24T15:59:59Z", "due_at": "2026-11-30T15:59:59Z"}
    reviewed = {"reviews": list(reviews), "licences": [{}] * licences}
    return {"id": "c1", "department": "fire-rescue", "status": status, **dates, **reviewed}


def shown(terminal: bool) -> str:
    told = StringIO()
    screen = Screen(Console(file=told, force_terminal=terminal, width=140, highlight=False))
    refused = review("refused", outcome="refused", reasons=["no [second] exit"])
    states = [case("submitted"), case("in_review", review("open")), case("refused", refused)]
    assert screen.follow(BOARD, states)["status"] == "refused"
    return told.getvalue()


def test_dates_are_the_regions_own() -> None:
    assert (BOARD.date("2026-12-10T16:00:00Z"), BOARD.date(None)) == ("2026-12-11", "")


def test_without_a_terminal_each_change_is_a_line() -> None:
    lines = [line.split("s  ", 1)[1] for line in shown(terminal=False).splitlines()]
    assert lines == [
        "the case is submitted",
        "消防救援局 Fire and Rescue: fire-safety open, promised by 2026-12-07, by law by 2026-12-11",
        "the case is in review",
        "消防救援局 Fire and Rescue: fire-safety refused (no [second] exit)",
        "the case is refused",
    ]


def test_on_a_terminal_the_table_lives() -> None:
    text = shown(terminal=True)
    assert "acceptance" in text
    assert "case c1: refused" in text


def test_what_a_review_waits_for_is_said() -> None:
    told = StringIO()
    blocked = review("blocked", blocked_by=["food-[permit]"])
    Console(file=told, width=80).print(BOARD.table(case("in_review", blocked)))
    assert "food-[permit]" in told.getvalue()
    (line, _) = BOARD.changes(None, case("in_review", review("blocked", due_at=None, blocked_by=["food-permit"])))
    assert line.endswith("fire-safety blocked (waits for food-permit)")


def test_an_approved_case_is_over_with_its_last_licence() -> None:
    approved = review("approved", outcome="approved")
    assert not is_over(case("approved", approved))
    assert is_over(case("approved", approved, licences=1))
    assert is_over(case("refused", review("refused", outcome="refused")))
    assert not is_over(case("in_review", review("open")))
