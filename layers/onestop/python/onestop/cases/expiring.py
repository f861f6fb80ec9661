"""The end of a licence: its holder is reminded of it in time, and an office's silence gets its meaning."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from onestop.cases.licence import Licence
from onestop.cases.model import Case, Change
from onestop.clock import iso_or_none
from onestop.events import Event

REMINDERS = (90, 60, 30)
"""Days before the end; on the last of them a renewal can still be asked for (行政許可法 art. 50)."""
ENDED = "ended"


def licences_due(case: Case, now: datetime) -> Change:
    """Everything that fell due by `now` on the licences of the case, each once."""
    events: list[Event] = []
    licences = dict(case.licences)
    for licence in case.licences.values():
        for mark, at in thresholds(licence):
            if at < now:
                change = _marked(licences[licence.id], mark, now)
                licences[licence.id] = change[0]
                events.extend(change[1])
    return Change(replace(case, licences=licences), tuple(events)) if events else Change(case, ())


def thresholds(licence: Licence) -> Iterator[tuple[str, datetime]]:
    """Every mark that the clock can still set on a licence, in order, and the moment for it."""
    if licence.valid_until is None or licence.status == "revoked":
        return
    for days in REMINDERS if licence.renewal is None else ():
        mark, at = f"reminder:{days}", licence.valid_until - timedelta(days=days)
        if mark not in licence.marks and licence.issued_at < at:
            yield mark, at
    if ENDED not in licence.marks:
        yield ENDED, licence.valid_until


def next_alarm(licence: Licence) -> datetime | None:
    """When the clock next has something to say of a licence."""
    return min((at for _, at in thresholds(licence)), default=None)


def _marked(licence: Licence, mark: str, now: datetime) -> tuple[Licence, tuple[Event, ...]]:
    marked = replace(licence, marks=(*licence.marks, mark))
    if mark == ENDED:
        answered, events = _by_silence(marked, now)
        return answered, (*events, _event("licence.expired", licence))
    ends = iso_or_none(licence.valid_until)
    return marked, (_event("licence.reminder", licence, days=int(mark.removeprefix("reminder:")), valid_until=ends),)


def _by_silence(licence: Licence, now: datetime) -> tuple[Licence, tuple[Event, ...]]:
    """A renewal that nobody answered; a licence that is suspended is not renewed by silence."""
    renewal = licence.renewal
    if renewal is None or renewal.status != "asked":
        return licence, ()
    if renewal.silence == "renewed" and licence.status == "valid":
        granted = replace(renewal, status="granted", decided_at=now)
        return replace(licence, renewal=granted), (_event("licence.renewed", licence, by="silence"),)
    lapsed = replace(renewal, status="lapsed", decided_at=now)
    return replace(licence, renewal=lapsed), (_event("licence.renewal_lapsed", licence),)


def _event(type_: str, licence: Licence, **data: object) -> Event:
    return Event(
        type_, "system", {"licence": licence.id, "type": licence.type, "department": licence.department, **data}
    )
