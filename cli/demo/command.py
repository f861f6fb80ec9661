"""`onestop demo`: the local AWS up, and a case played on it."""

import click

from cli.demo.farewell import farewell
from cli.demo.play import play
from cli.demo.screen import Screen
from cli.demo.stage import Stage
from cli.demo.standing import leave_standing
from cli.local.access import enter
from cli.local.command import bring_up
from cli.local.home import Home

PACE_S = 0.2
"""Seconds to a working day: the whole play is over in half a minute, and one sees who waits for whom."""


@click.command()
@click.option("--pace", default=PACE_S, show_default=True, help="Seconds that a working day takes in an office.")
def command(pace: float) -> None:
    """Bring the local AWS up, and play a case on it from its filing to its licences."""
    home = Home.from_env()
    outputs = bring_up(home)
    enter(home)
    stage, screen = Stage(outputs), Screen()
    try:
        play(stage, screen, pace)
        screen.heading("6  Other cases, left standing for the pages of the portal")
        leave_standing(stage, screen)
    except KeyboardInterrupt:
        screen.say("the play is broken off; the case and the local AWS stay as they are")
    farewell(screen, stage, home)
