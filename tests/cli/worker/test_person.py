"""A clerk at the terminal."""

from collections.abc import Mapping
from io import StringIO
from typing import Any

import pytest
from click.testing import CliRunner
from rich.console import Console

from cli.worker.person import ask, show
from cli.worker.task import Task

REVIEW = Task("review", "case-1", "fire-safety", "2026-12-09T15:59:59Z")
ACCEPTANCE = Task("acceptance", "case-1", None, None)


@pytest.mark.parametrize(
    ("task", "typed", "answer"),
    [
        (REVIEW, "approved\n", {"outcome": "approved"}),
        (REVIEW, "maybe\napproved\n", {"outcome": "approved"}),
        (REVIEW, "refused\ntoo narrow\nno exit\n\n", {"outcome": "refused", "reasons": ["too narrow", "no exit"]}),
        (
            REVIEW,
            "approved_with_conditions\nno open fire\n\n",
            {"outcome": "approved_with_conditions", "conditions": ["no open fire"]},
        ),
        (REVIEW, "later\n", None),
        (ACCEPTANCE, "accept\n", {"outcome": "accept"}),
        (ACCEPTANCE, "refuse\nnot ours\n\n", {"outcome": "refuse", "reasons": ["not ours"]}),
        (
            ACCEPTANCE,
            "return\n/answers/address the number\n/documents/plan\neverything else\n\n",
            {
                "outcome": "return",
                "missing": [
                    {"target": "/answers/address", "detail": "the number"},
                    {"target": "/documents/plan", "detail": "/documents/plan"},
                    {"target": "", "detail": "everything else"},
                ],
            },
        ),
    ],
)
def test_what_is_typed_becomes_the_answer(task: Task, typed: str, answer: Mapping[str, Any] | None) -> None:
    with CliRunner().isolation(input=typed):
        assert ask(task) == answer


def test_the_task_shows_what_the_department_sees() -> None:
    case = {
        "service": "open-restaurant",
        "answers": {"area_m2": 90},
        "documents": [{"requirement": "plan", "filename": "圖.pdf", "status": "accepted"}],
    }
    written = StringIO()
    show(Console(file=written, width=120), REVIEW, case)
    for each in ("fire-safety", "case-1", "2026-12-09", "area_m2", "90", "圖.pdf", "accepted"):
        assert each in written.getvalue()
