"""`onestop queues`: the departments' queues and what was left on them."""

from pathlib import Path

import boto3
import click

from cli.deployment import outputs_option, reach
from cli.queues.redrive import redrive as move

DEAD = "-dlq"
"""Suffix of a queue's dead-letter queue."""


@click.group(name="queues")
def command() -> None:
    """The departments' queues."""


@command.command()
@click.option("--department", required=True, help="Department code.")
@outputs_option
def redrive(department: str, outputs: Path | None) -> None:
    """Bring back the messages that nobody could handle, once the cause is mended."""
    queues = reach(outputs).queues
    if department not in queues:
        raise click.BadParameter(f"must be one of: {', '.join(sorted(queues))}", param_hint="--department")
    moved = move(boto3.client("sqs"), queues[department] + DEAD, queues[department])
    click.echo(f"{moved} messages moved back to the queue of {department}")
