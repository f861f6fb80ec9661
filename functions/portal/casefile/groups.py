"""The groups of pages on which a case is followed."""

from portal.casefile import (
    cases,
    delegates,
    history,
    letters,
    mails,
    messages,
    rating,
    reckoning,
    reconsideration,
    renewals,
    visits,
    withdrawal,
)

FOLLOWED = (cases, history, reckoning, mails, messages, rating)
ANSWERED = (letters, visits, withdrawal, reconsideration, renewals, delegates)
GROUPS = (*FOLLOWED, *ANSWERED)
"""Each has its routes."""
