"""Legal time as a pure function: calendars, limits, pauses and the ledger of days. No clock is read here."""

from onestop.clock.calendar import Calendar
from onestop.clock.instant import iso, iso_or_none
from onestop.clock.ledger import Day, Ledger, due_at, ledger, moment
from onestop.clock.passed import working_days
from onestop.clock.pause import PROCEDURES, Charge, Pause, Procedure

__all__ = [
    "PROCEDURES",
    "Calendar",
    "Charge",
    "Day",
    "Ledger",
    "Pause",
    "Procedure",
    "due_at",
    "iso",
    "iso_or_none",
    "ledger",
    "moment",
    "working_days",
]
