"""`onestop clock`: legal time, explained day by day, and counted again when a calendar is published late."""

from datetime import UTC, datetime
from pathlib import Path

import click

from cli.deployment import outputs_option, reach
from cli.offered import SHIPPED, catalogue_option, offered

LONGEST = 3000
"""Units of the longest limit that the catalogue allows."""


@click.group(name="clock")
def command() -> None:
    """Legal time: explain a limit, date the cases anew."""


@command.command()
@click.option("--calendar", "name", required=True, help="Which days are worked: china, hong-kong.")
@click.option("--start", required=True, help="When the clock started: 2026-09-29T10:00+08:00.")
@click.option("--within", required=True, type=click.IntRange(1, LONGEST), help="How long the limit is.")
@click.option("--unit", type=click.Choice(["working_days", "calendar_days", "hours"]), default="working_days")
@click.option("--pause", "stops", multiple=True, help="A stopped clock: START..END:KIND; END may be left out.")
@click.option("--today", help="The day up to which a clock that stands still is told; else today.")
@catalogue_option
def explain(
    name: str, start: str, within: int, unit: str, stops: tuple[str, ...], today: str | None, path: Path
) -> None:
    """Print the ledger of a limit: every day, what it is, why, and by which rule."""
    from cli.clock.explanation import explain as explained
    from cli.clock.instants import instant, pause
    from cli.clock.page import show
    from onestop.catalogue.decode import decode
    from onestop.catalogue.limit import Limit

    with offered(path) as catalogue:
        calendars = catalogue.calendars
    if name not in calendars:
        raise click.BadParameter(f"{name!r} is no calendar; there are {', '.join(sorted(calendars))}")
    calendar = calendars[name]
    pauses = [pause(each, calendar) for each in stops]
    limit = decode(Limit, {"within": within, "unit": unit})
    day = calendar.local_date(instant(today, calendar) if today else datetime.now(UTC))
    show(explained(calendar, instant(start, calendar), limit, pauses, day), calendar)


@command.command()
@outputs_option
@click.option("--dry-run", is_flag=True, help="Say what would move, and write nothing.")
def recompute(outputs: Path | None, dry_run: bool) -> None:
    """Date every case under way anew, when a calendar was published late; deploy the calendar first.

    Dates of what is not decided yet move, and each move is an event; everything decided stays.
    """
    from cli.clock.recomputing import recomputed
    from onestop import store

    deployment = reach(outputs)
    store.bind(deployment.table)
    with offered(SHIPPED) as catalogue:
        calendars = catalogue.calendars
    found = list(recomputed(calendars, datetime.now(UTC), write=not dry_run))
    for each in found:
        told = ", ".join(f"{event.type} {event.data.get('review', '')}".strip() for event in each.events)
        click.echo(f"{each.case}: {each.problem or told}")
    failed = sum(each.problem is not None for each in found)
    click.echo(f"{len(found) - failed} cases {'would be' if dry_run else 'were'} dated anew")
    if failed:
        raise click.ClickException(f"{failed} cases could not be: run it again")
