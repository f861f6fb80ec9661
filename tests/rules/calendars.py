"""Calendars as no government has published them: any days off, any make-up days, any zone."""

from datetime import date, timedelta

from hypothesis import strategies as st

from onestop.clock import Calendar
from tests.rules.services import NOW

ZONES = ("Asia/Shanghai", "UTC", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu")
"""Both ends of the world, one that changes its clocks, one off the hour."""
days = st.integers(0, 200).map(lambda offset: NOW.date() - timedelta(days=20) + timedelta(days=offset))


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Up to forty days off and ten make-up days around the sample's now; some years are not published yet."""
    off: frozenset[date] = draw(st.frozensets(days, max_size=40))
    return Calendar(
        id="any",
        time_zone=draw(st.sampled_from(ZONES)),
        holidays=dict.fromkeys(off, "feast"),
        workdays=draw(st.frozensets(days, max_size=10)) - off,
        published=frozenset(draw(st.sets(st.sampled_from([2026, 2027]), max_size=2))),
    )
