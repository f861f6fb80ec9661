"""Legal time as a pure function: calendars, limits and the ledger of days. No clock is read here."""

from onestop.clock.calendar import Calendar
from onestop.clock.instant import iso
from onestop.clock.ledger import Day, Ledger, due_at, ledger

__all__ = ["Calendar", "Day", "Ledger", "due_at", "iso", "ledger"]
