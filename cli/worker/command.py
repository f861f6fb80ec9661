"""`onestop worker`: a department's tasks, taken from its queue and answered over the API."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import boto3
import click
from rich.console import Console

from cli.client import Client
from cli.deployment import local_home, outputs_option, reach
from cli.local.people import Person
from cli.outputs import Outputs
from cli.worker.desk import Desk, Judge
from cli.worker.inbox import Inbox
from cli.worker.person import ask, show
from cli.worker.rules import Answer, Rules
from cli.worker.sign_in import SignIn
from cli.worker.task import Task

WAIT_S = 20
"""The longest that SQS lets a poll wait."""
LAST_LOOK_S = 2
"""With --once: how long the queue must stay empty."""


@click.command(name="worker")
@click.option("--department", required=True, help="Department code.")
@click.option("--rules", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Decide by this YAML file.")
@click.option("--once", is_flag=True, help="Stop when the queue is empty.")
@click.option("--user", envvar="ONESTOP_USER", help="Who signs in; on the local AWS the department's sample clerk.")
@click.option("--password", envvar="ONESTOP_PASSWORD", help="Better given in the environment, or asked for.")
@outputs_option
def command(
    department: str, rules: Path | None, once: bool, user: str | None, password: str | None, outputs: Path | None
) -> None:
    """Take a department's tasks from its queue and answer them, by rule or by asking you.

    The queue is read with the AWS credentials of the environment, the API with a clerk's sign-in.
    """
    deployment = reach(outputs)
    if department not in deployment.queues:
        known = ", ".join(sorted(deployment.queues))
        raise click.BadParameter(f"must be one of: {known}", param_hint="--department")
    judge = _judge(Rules.read(rules) if rules else None)
    desk = Desk(Client(deployment.api_url, _sign_in(deployment, department, user, password).token), judge)
    inbox = Inbox(boto3.client("sqs"), deployment.queues[department])
    try:
        empty = False
        while not (once and empty):
            empty = not work(inbox, desk, LAST_LOOK_S if once else WAIT_S)
    except KeyboardInterrupt:
        click.echo("stopped; the task in hand goes back to the queue")


def work(inbox: Inbox, desk: Desk, wait_s: int) -> bool:
    """Handle the next message; False when none came within so many seconds."""
    letter = inbox.receive(wait_s)
    if letter is None:
        return False
    with inbox.hidden(letter):
        done = desk.handle(letter.body)
    if done:
        inbox.delete(letter)
    return True


def _judge(rules: Rules | None) -> Judge:
    console = Console()
    if rules is None and not sys.stdin.isatty():
        raise click.UsageError("nobody is here to ask: give --rules, or run it at a terminal")

    def judge(task: Task, case: Mapping[str, Any]) -> Answer | None:
        show(console, task, case)
        answer = rules.answer(task, case["answers"]) if rules else None
        return ask(task) if answer is None and sys.stdin.isatty() else answer

    return judge


def _sign_in(deployment: Outputs, department: str, user: str | None, password: str | None) -> SignIn:
    sample = Person(f"clerk-{department}") if local_home(deployment) else None
    if user is None and sample:
        user, password = sample.name, sample.password
    name = user or click.prompt("User name")
    secret = password or click.prompt("Password", hide_input=True)
    return SignIn(boto3.client("cognito-idp"), deployment.user_pool_client_id, name, secret)
