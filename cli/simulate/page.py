"""A simulation as tables on the terminal."""

from collections.abc import Iterator, Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from catalogue.simulation import Figures, ReviewFigures, days, percent
from onestop.catalogue import Department, Service

SHARES = ("corrected", "visited", "again", "jointly", "in person", "by silence")
WIDEST = 180
"""Columns where the terminal does not say how many it has."""


def show(service: Service, departments: Mapping[str, Department], figures: Figures, seed: int, lang: str) -> None:
    """Print what the cases come to, and a line for each review."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDEST)
    console.print(Text(f"{service.title[lang]}: {figures.cases} cases, seed {seed}", style="bold"))
    table = Table.grid(padding=(0, 3, 0, 0))
    for name, told in _whole(figures):
        table.add_row(Text(name), Text(told, style="bold"))
    console.print(table)
    console.print()
    console.print(_reviews(service, departments, figures, lang))
    if any(each.origin == "assumed" for each in figures.reviews):
        console.print(Text("assumed: no durations are known, so every promise is taken to be kept", style="yellow"))


def _whole(figures: Figures) -> Iterator[tuple[str, str]]:
    yield "outcomes", ", ".join(f"{figures.outcomes[each]} {each}" for each in sorted(figures.outcomes))
    spread, whole, serial = figures.duration, figures.whole, figures.serial
    if spread is None or whole is None or serial is None:
        yield "duration", "no case was decided"
        return
    yield "expected duration", f"{days(spread.mean)} working days from acceptance, {days(whole.mean)} from the filing"
    yield "half / nine tenths within", f"{days(spread.p50)} / {days(spread.p90)} working days"
    yield (
        "on time, as promised",
        f"{percent(figures.promised)} within {figures.promised_days} working days and the pauses",
    )
    yield "on time, by law", f"{percent(figures.statutory)} within {figures.statutory_days} working days and the pauses"
    yield "one after another", f"{days(serial)} working days: side by side saves {days(serial - spread.mean)}"


def _reviews(service: Service, departments: Mapping[str, Department], figures: Figures, lang: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in ("review", "department", "durations"):
        table.add_column(heading)
    for heading in ("mean", "p50", "p90", "paused", "critical path", "promise kept", "law kept", *SHARES):
        table.add_column(heading, justify="right")
    for each in figures.reviews:
        declared = service.review(each.review)
        if declared:
            office = departments[declared.department].name[lang]
            table.add_row(each.review, office, each.origin, *_numbers(each))
    return table


def _numbers(each: ReviewFigures) -> Iterator[str]:
    spread = each.elapsed
    yield from (days(each) for each in (spread.mean, spread.p50, spread.p90)) if spread else ("–", "–", "–")
    yield days(each.paused) if each.paused is not None else "–"
    stopped = (each.corrected, each.visited, each.failed, each.joint, each.awaited, each.deemed)
    shares = (each.critical, each.promised, each.statutory, *stopped)
    yield from map(percent, shares)
