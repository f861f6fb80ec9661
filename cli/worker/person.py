"""A clerk at the terminal: sees the task, and answers it or leaves it."""

from collections.abc import Mapping
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from cli.worker.rules import Answer
from cli.worker.task import Task

LATER = "later"
OUTCOMES = {
    "acceptance": ["accept", "return", "refuse", LATER],
    "review": ["approved", "approved_with_conditions", "refused", LATER],
}
OWED = {
    "approved_with_conditions": "conditions",
    "refused": "reasons",
    "refuse": "reasons",
}
"""What goes with an outcome, a line each."""


def show(console: Console, task: Task, case: Mapping[str, Any]) -> None:
    """The case as far as the department sees it."""
    due = f", due {task.due_at}" if task.due_at else ""
    table = Table(
        title=f"{task.review or 'acceptance'} of case {task.case} ({case['service']}){due}", title_justify="left"
    )
    table.add_column("field")
    table.add_column("answer")
    for field, value in case["answers"].items():
        table.add_row(field, str(value))
    for document in case["documents"]:
        table.add_row(document["requirement"], f"{document['filename']} ({document['status']})")
    console.print(table)


def ask(task: Task) -> Answer | None:
    """The person's answer; None when it is left for later."""
    outcome = click.prompt("Outcome", type=click.Choice(OUTCOMES[task.kind]))
    if outcome == LATER:
        return None
    if outcome == "return":
        return {"outcome": outcome, "missing": [_missing(each) for each in _lines("missing (/target what is missing)")]}
    owed = OWED.get(outcome)
    return {"outcome": outcome, owed: _lines(owed)} if owed else {"outcome": outcome}


def _missing(line: str) -> dict[str, str]:
    """`/answers/address the number of the house`: a pointer, then what to say; without pointer, the whole file."""
    target, _, detail = line.partition(" ")
    return {"target": target, "detail": detail or target} if target.startswith("/") else {"target": "", "detail": line}


def _lines(what: str) -> list[str]:
    click.echo(f"{what}, one a line, an empty line ends:")
    found: list[str] = []
    while line := click.prompt("", default="", show_default=False, prompt_suffix="> ").strip():
        found.append(line)
    return found
