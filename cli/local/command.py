"""`onestop local`: the local AWS up, down, looked at."""

import shutil
from datetime import UTC, datetime
from functools import partial

import click

from cli.local import process
from cli.local.access import client, gateway_url
from cli.local.deploy import deploy
from cli.local.home import Home
from cli.local.mail import verify_sender
from cli.local.people import create_people
from cli.local.progress import Progress
from cli.local.restart import bring_back, what_the_kill_lost
from cli.local.turn import turn
from cli.outputs import Outputs, deployed_outputs


@click.group(name="local")
def command() -> None:
    """An AWS of your own on this machine, on port ONESTOP_PORT (4566)."""


@command.command()
def up() -> None:
    """Start it, deploy what has changed, bring cases under way back to life."""
    bring_up(Home.from_env())


@command.command()
def down() -> None:
    """Stop it; its data stays."""
    home = Home.from_env()
    click.echo("stopped, its data is kept" if process.stop(home) else f"nothing runs on port {home.port}")


@command.command()
def status() -> None:
    """Say whether it runs, and where."""
    home = Home.from_env()
    if process.is_running(home):
        click.echo(f"running at {home.url}, process {home.pid.read_text()}, log {home.log}")
    elif process.ended_badly(home):
        click.echo("killed or crashed; `onestop local up` starts it again")
    else:
        click.echo(f"nothing runs on port {home.port}; `onestop local up` starts it")
    if home.outputs.exists():
        click.echo(home.outputs.read_text())


@command.command()
@click.confirmation_option(prompt="Delete all cases, documents and users of the local AWS?")
def reset() -> None:
    """Forget everything: stop it and delete its data."""
    home = Home.from_env()
    process.stop(home)
    shutil.rmtree(home.folder)
    click.echo("deleted; `onestop local up` starts from an empty AWS")


def bring_up(home: Home) -> Outputs:
    """Return the outputs of the local AWS, running and deployed; raises LocalProblem with the way out."""
    say = Progress()
    with turn(home, say) as child_keeps:
        _start(home, say)
        deploy(home, say, child_keeps)
        return _introduce(home, say)


def _introduce(home: Home, say: Progress) -> Outputs:
    outputs = deployed_outputs(client(home, "cloudformation"), partial(gateway_url, home))
    outputs.write(home.outputs)
    shutil.copy(home.outputs, home.base / home.outputs.name)
    create_people(home, outputs)
    verify_sender(home)
    if home.restarted.exists():
        bring_back(home, outputs, say)
    say(f"ready: {outputs.portal_url}")
    return outputs


def _start(home: Home, say: Progress) -> None:
    if process.ended_badly(home):
        say(what_the_kill_lost(home))
    if home.outputs.exists() and not process.is_running(home):
        home.restarted.write_text(datetime.now(UTC).isoformat())
    process.start(home)
    say(f"the local AWS answers at {home.url}")
