"""What is typed at a terminal as instants and pauses; without an offset they are in the region's time."""

from datetime import datetime
from typing import Final, get_args

import click

from onestop.cases import sending, visits
from onestop.clock import PROCEDURES, Calendar, Pause, Procedure

SUPPLEMENT: Final = "supplement"
SHAPE = "write START..END:KIND, e.g. 2026-10-12T09:00..2026-10-16T17:00:supplement; END may be left out"


def instant(text: str, calendar: Calendar) -> datetime:
    """An ISO 8601 date or time; raises BadParameter."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is no time: write it as 2026-09-29T10:00+08:00") from error
    return at if at.tzinfo else at.replace(tzinfo=calendar.zone)


def pause(text: str, calendar: Calendar) -> Pause:
    """`START..END:KIND` as a pause, charged as the rules of a case would; raises BadParameter."""
    times, _, kind = text.rpartition(":")
    begins, dots, ends = times.partition("..")
    if not dots or kind not in (SUPPLEMENT, *PROCEDURES):
        raise click.BadParameter(f"{text!r}: {SHAPE}; KIND is one of {', '.join((SUPPLEMENT, *PROCEDURES))}")
    starts, ended = instant(begins, calendar), instant(ends, calendar) if ends else None
    if ended and ended <= starts:
        raise click.BadParameter(f"{text!r} ends before it begins")
    if kind == SUPPLEMENT:
        return Pause(SUPPLEMENT, starts, "applicant", sending.BASIS, "system", ended)
    procedure: Procedure = next(each for each in get_args(Procedure) if each == kind)
    return Pause(procedure, starts, "agency", visits.BASIS, "system", ended)
