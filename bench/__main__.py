"""`python -m bench`: every figure, as soon as it is measured, then all of them as a table."""

import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import calls, cold, explaining, pages, synth, throughput, transitions, units
from bench.figure import Figure
from bench.local import local_aws

MEASURES: tuple[Callable[[], Iterator[Figure]], ...] = (
    calls.measure,
    units.measure,
    pages.measure,
    cold.measure,
    explaining.measure,
    synth.measure,
)


WIDE = 120


def main() -> None:
    """Measure and print."""
    console = Console(highlight=False)
    console.width = max(console.width, WIDE)  # in a log too
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="onestop-bench-") as base:
        figures += [each for measure in MEASURES for each in _told(console, measure())]
        with local_aws(Path(base)) as stage:
            for measure in (transitions.measure, throughput.measure):
                figures += _told(console, partial(measure, stage)())
    console.print(_table(figures))


def _told(console: Console, figures: Iterator[Figure]) -> Iterator[Figure]:
    for each in figures:
        console.print(f"{each.name}: {each.measured:.3g} {each.unit}", soft_wrap=True)
        yield each


def _table(figures: list[Figure]) -> Table:
    table = Table("figure", "measured", "bound", "", "of", title="OneStop, measured in one run", title_justify="left")
    for each in figures:
        bound = "" if each.bound is None else f"{each.bound:g}"
        verdict = "" if each.bound is None else "kept" if each.is_kept else "[red]broken[/red]"
        table.add_row(each.name, f"{each.measured:.3g} {each.unit}", bound, verdict, each.note)
    return table


if __name__ == "__main__":
    main()
