"""The play: a citizen opens a restaurant, and five departments license it side by side."""

from collections.abc import Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from cli.client import Client
from cli.demo import scenes
from cli.demo.board import Board, both
from cli.demo.offices import offices
from cli.demo.screen import Screen
from cli.demo.stage import Stage
from cli.demo.verification import show_licences
from cli.until import until

SERVICE = "open-restaurant"
ENDED = {"approved", "refused", "withdrawn"}
GRANTED = {"approved", "approved_with_conditions"}
STEP_S = 120.0
"""How long nothing may move before the play gives up."""


def play(stage: Stage, screen: Screen, pace: float) -> None:
    """Play it. `pace` is how many seconds a working day lasts in an office."""
    anybody, citizen = stage.as_anybody(), stage.as_("citizen")
    service = anybody.get(f"/services/{SERVICE}")
    screen.heading(f"1  A citizen asks what it takes: {both(service['title'])}")
    answers, assessment = scenes.fullest(anybody, service)
    scenes.tell_what_it_takes(screen, service, assessment)
    screen.heading("2  One application, filed once")
    case = scenes.file_application(citizen, screen, service, answers, assessment["documents"])
    screen.heading(f"3  The departments take their tasks from their queues, side by side (a working day: {pace:g} s)")
    board = Board(service, ZoneInfo(citizen.get(f"/cases/{case}/clocks")["time_zone"]))
    with offices(stage, screen, assessment["reviews"], pace):
        ended = screen.follow(board, states(citizen, case))
    screen.heading("4  The licences, verified by anybody: asked of the issuer, and offline by its published key")
    show_licences(anybody, screen, ended)
    screen.heading("5  What working side by side saves")
    scenes.tell_what_was_saved(screen, assessment)


def states(api: Client, case: str) -> Iterator[Mapping[str, Any]]:
    """Each new state of a case, until it has ended and every licence that follows is issued."""
    version = -1

    def newer() -> Mapping[str, Any] | None:
        found: Mapping[str, Any] = api.get(f"/cases/{case}")
        return found if found["version"] > version else None

    while True:
        found = until(newer, STEP_S, f"the next step of case {case}")
        version = found["version"]
        yield found
        if is_over(found):
            return


def is_over(case: Mapping[str, Any]) -> bool:
    """Whether nothing more will happen to a case of its own accord."""
    owed = sum(each["permit"] is not None and each["status"] in GRANTED for each in case["reviews"])
    return case["status"] in ENDED and (case["status"] != "approved" or len(case["licences"]) == owed)
