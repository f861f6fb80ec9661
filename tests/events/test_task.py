"""What a department finds on its queue for each thing that happens."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from cli.worker.task import read_task
from onestop.events import Recorded, tasks_of
from onestop.events.cloudevent import PREFIX

ABOUT = {"review": "fire-safety", "department": "fire-rescue"}


def event(type_: str, data: Mapping[str, Any]) -> Recorded:
    return Recorded("case-1", 7, type_, "2026-11-20T04:00:00Z", "system", data, "0" * 64)


@pytest.mark.parametrize(
    ("type_", "data", "found"),
    [
        ("review.requested", ABOUT, [("fire-rescue", "review.requested")]),
        ("review.reminded", {**ABOUT, "percent": "50"}, [("fire-rescue", "review.reminder")]),
        ("review.reopened", ABOUT, [("fire-rescue", "review.requested")]),
        ("review.cancelled", ABOUT, [("fire-rescue", "review.cancelled")]),
        (
            "review.transferred",
            {**ABOUT, "from": "buildings"},
            [("fire-rescue", "review.requested"), ("buildings", "review.cancelled")],
        ),
        ("review.escalated", {**ABOUT, "from": "water"}, [("fire-rescue", "review.escalated")]),
        ("review.instructed", {**ABOUT, "from": "city"}, [("fire-rescue", "review.reminder")]),
        (
            "review.taken_over",
            {**ABOUT, "from": "buildings"},
            [("fire-rescue", "review.requested"), ("buildings", "review.cancelled")],
        ),
        ("opinion.requested", ABOUT, [("fire-rescue", "opinion.requested")]),
        ("opinion.overdue", ABOUT, [("fire-rescue", "opinion.reminder")]),
        ("opinion.lapsed", {**ABOUT, "was": "asked"}, [("fire-rescue", "opinion.cancelled")]),
        ("opinion.lapsed", {**ABOUT, "was": "given"}, []),
        ("reconsideration.requested", {"department": "city"}, [("city", "reconsideration.requested")]),
        ("reconsideration.reminded", {"department": "city"}, [("city", "reconsideration.reminder")]),
        ("reconsideration.withdrawn", {"department": "city"}, [("city", "reconsideration.cancelled")]),
        ("reconsideration.decided", {"department": "city"}, []),
        ("rectification.requested", {"department": "health"}, [("health", "rectification.requested")]),
        ("rectification.reminded", {"department": "health"}, [("health", "rectification.reminder")]),
        ("rectification.overdue", {"department": "health"}, []),
        ("case.rated", {"department": "health", "grade": 1}, []),
        ("case.continued", {"department": "health", "attempt": 1}, []),
        ("case.submitted", {"department": "health", "attempt": 1}, [("health", "acceptance.requested")]),
        ("acceptance.reminded", {"department": "health"}, [("health", "acceptance.reminder")]),
        ("acceptance.escalated", {"department": "city", "from": "health"}, [("city", "acceptance.escalated")]),
        ("acceptance.instructed", {"department": "health", "from": "city"}, [("health", "acceptance.reminder")]),
        (
            "acceptance.taken_over",
            {"department": "city", "from": "health"},
            [("city", "acceptance.requested"), ("health", "acceptance.cancelled")],
        ),
        ("review.decided", {**ABOUT, "outcome": "approved"}, []),
        ("case.accepted", {}, []),
    ],
)
def test_each_event_gives_its_tasks(type_: str, data: Mapping[str, Any], found: list[tuple[str, str]]) -> None:
    tasks = tasks_of(event(type_, data), "open-restaurant")
    assert [(each.department, each.message["type"].removeprefix(PREFIX)) for each in tasks] == found
    for each in tasks:
        assert each.message["id"] == "case-1/7"
        assert each.message["data"]["department"] == each.department


@pytest.mark.parametrize(
    ("type_", "kind"),
    [
        ("review.requested", "review"),
        ("review.reminded", "review"),
        ("review.cancelled", "cancelled"),
        ("review.escalated", "notice"),
        ("opinion.requested", "notice"),
        ("opinion.overdue", "notice"),
        ("reconsideration.requested", "notice"),
        ("reconsideration.reminded", "notice"),
        ("reconsideration.withdrawn", "cancelled"),
        ("rectification.requested", "notice"),
        ("rectification.reminded", "notice"),
        ("acceptance.escalated", "notice"),
    ],
)
def test_the_worker_reads_what_is_sent(type_: str, kind: str) -> None:
    (sent,) = tasks_of(event(type_, ABOUT), "open-restaurant")
    task = read_task(json.dumps(sent.message))
    assert (task.kind, task.case, task.review) == (kind, "case-1", "fire-safety")


@pytest.mark.parametrize("type_", ["case.submitted", "acceptance.reminded"])
def test_the_worker_is_asked_to_accept_the_whole_case(type_: str) -> None:
    (sent,) = tasks_of(event(type_, {"department": "health"}), "open-restaurant")
    task = read_task(json.dumps(sent.message))
    assert (task.kind, task.path) == ("acceptance", "/cases/case-1")


def test_the_worker_leaves_an_acceptance_that_was_taken_over() -> None:
    sent = tasks_of(event("acceptance.taken_over", {"department": "city", "from": "health"}), "open-restaurant")
    asked, gone = (read_task(json.dumps(each.message)) for each in sent)
    assert (asked.kind, gone.kind, gone.review, gone.path) == ("acceptance", "cancelled", None, "/cases/case-1")
