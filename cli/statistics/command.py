"""`onestop statistics`: whether the statistics are what the events say, and how they become it again."""

from pathlib import Path

import click

from cli.deployment import outputs_option, reach
from cli.statistics.agreement import Agreement, compare, rebuild
from onestop import store


@click.group(name="statistics")
def command() -> None:
    """The statistics, kept up by the stream."""


@command.command(name="rebuild")
@click.option("--check", is_flag=True, help="Change nothing; fail when they disagree.")
@outputs_option
def rebuild_(check: bool, outputs: Path | None) -> None:
    """Compute all statistics from the events of every case, prove that those kept agree, and mend them if not.

    Reads the whole table, while everything works on.
    """
    store.bind(reach(outputs).table)
    found = compare() if check else rebuild()
    _tell(found)
    if not check and not found.is_whole:
        click.echo("mended; looking once more")
        found = compare()
        _tell(found)
    if not found.is_whole:
        raise click.ClickException("the statistics kept are not what the events say")


def _tell(found: Agreement) -> None:
    for each in found.differences:
        where = f"{each.place.month} {each.place.service} {each.place.department}"
        click.echo(f"{where}: {each.counter} is {each.kept}, the events say {each.told}")
    for place in sorted(found.unsettled):
        click.echo(f"{place.month} {place.service} {place.department}: is being counted right now; look again later")
    if found.uncounted:
        click.echo(f"{found.uncounted} changes are not counted yet: on their way, or lost")
    click.echo(f"{found.changes} changes of {found.cases} cases, {len(found.differences)} differences")
