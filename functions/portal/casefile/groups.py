"""The groups of pages on which a case is followed."""

from portal.casefile import (
    cases,
    delegates,
    history,
    letters,
    mails,
    messages,
    rating,
    reconsideration,
    renewals,
    visits,
    withdrawal,
)

GROUPS = (cases, history, mails, letters, visits, messages, withdrawal, reconsideration, renewals, rating, delegates)
"""Each has its routes."""
