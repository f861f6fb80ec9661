"""An explanation as a table on the terminal."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cli.clock.explanation import Explanation
from onestop.clock import Calendar

WIDEST = 150
"""Columns where the terminal does not say how many it has."""
COLOURS = {"event": "bold", "counted": "green", "skipped": "bright_black", "paused": "yellow"}


def show(explanation: Explanation, calendar: Calendar) -> None:
    """Print every line, the due date, and what is not certain about it."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDEST)
    table = Table("day", "", "number", "why", "rule", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for line in explanation.lines:
        number = str(line.number) if line.number else ""
        cells = (f"{line.day:%a %Y-%m-%d}", line.state, number, line.why, line.rule)
        table.add_row(*(Text(cell, style=COLOURS[line.state]) for cell in cells))
    console.print(table)
    console.print(Text(explanation.summary))
    if explanation.due_at is None:
        console.print(Text("no due date while the clock stands still", style="bold yellow"))
    else:
        rule = calendar.rules.get("last_day") if len(explanation.lines) > 1 else None
        due = f"due {explanation.due_at:%a %Y-%m-%d %H:%M:%S} in {calendar.time_zone}"
        console.print(Text(f"{due} ({rule})" if rule else due, style="bold"))
    for year in explanation.provisional:
        console.print(Text(_provisional(year, calendar), style="yellow"))


def _provisional(year: int, calendar: Calendar) -> str:
    known = any(day.year == year for day in calendar.holidays)
    used = "weekends and the holidays expected are used" if known else "weekends are used"
    return f"provisional: {year} has no published calendar; {used}, and the dates are recomputed when it is published"
