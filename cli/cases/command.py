"""`onestop cases`: the operator's view of the cases under way."""

from pathlib import Path

import boto3
import click

from cli.cases.recovery import Recovered, recovered
from cli.deployment import outputs_option, reach


@click.group(name="cases")
def command() -> None:
    """Cases under way."""


@command.command()
@outputs_option
def recover(outputs: Path | None) -> None:
    """Start again, from the table, every case whose execution is lost; what is decided stays decided."""
    deployment = reach(outputs)
    found = [_told(each) for each in recovered(boto3.Session(), deployment)]
    stuck = found.count(False)
    if not found:
        click.echo("nothing was lost: every case under way has its execution")
    else:
        click.echo(f"{len(found) - stuck} cases recovered")
    if stuck:
        raise click.ClickException(f"{stuck} cases are stuck: deploy their services again, then recover")


def _told(case: Recovered) -> bool:
    """Say it as soon as it is done; False for a case that could not be started."""
    if case.execution is None:
        click.echo(f"{case.case}: {case.lost}")
    else:
        click.echo(f"{case.case}: {case.lost}; started {case.execution}, {case.tasks} tasks sent again")
    return case.execution is not None
