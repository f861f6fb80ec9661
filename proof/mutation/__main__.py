"""`python -m proof.mutation [room or module ...]`: change the rules in every small way, and see that a test notices."""

import os
from pathlib import Path

import click
from mutmut.__main__ import _run
from mutmut.configuration import config

from proof.mutation.operators import leave_words_alone
from proof.mutation.report import told
from proof.mutation.sampling import sample
from proof.mutation.workshop import furnish

POLITE = 10


@click.command()
@click.argument("parts", nargs=-1)
@click.option("--processes", default=os.cpu_count() or 1, show_default=True, help="Mutants tested beside each other.")
@click.option("--some", type=click.IntRange(1), help="How many of those without a result to try, chosen at random.")
@click.option("--seed", default=1, show_default=True, help="Of that choice.")
@click.option("--report", type=click.Path(path_type=Path), help="A file for the score of each module.")
def main(parts: tuple[str, ...], processes: int, some: int | None, seed: int, report: Path | None) -> None:
    """Mutate `clock`, `merge`, `cases.letters`, ...; everything that has no result yet when none is named."""
    os.nice(POLITE)
    leave_words_alone()
    if some:
        sample(some, seed)
    os.chdir(furnish())
    everything, asked = config().only_mutate, [f"onestop/{each.replace('.', '/')}*" for each in parts]
    config().only_mutate = asked or everything
    _run([], processes)
    config().only_mutate = everything
    said = told()
    click.echo(said)
    if report:
        report.write_text(said)


if __name__ == "__main__":
    main()
