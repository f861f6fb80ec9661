"""The only room that knows DynamoDB: cases in and out, one read and one write a request."""

from onestop.store.carded import supervised
from onestop.store.cases import apply, create, load, perform
from onestop.store.hands import Hand, Hands, hands
from onestop.store.histories import History, histories
from onestop.store.lists import (
    cases_of,
    due,
    in_hand,
    licence,
    messages,
    open_cases,
    reconsiderations,
    renewals,
    timeline,
    worklist,
)
from onestop.store.outbox import Origin, new_events, origin
from onestop.store.pages import Page
from onestop.store.row import bind
from onestop.store.statistics import correct, statistics
from onestop.store.status_lists import status_bits
from onestop.store.tallies import Tally, count, tally, together
from onestop.store.tokens import register_token
from onestop.store.versions import pinned
from onestop.store.write import Answer, Once

__all__ = [
    "Answer",
    "Hand",
    "Hands",
    "History",
    "Once",
    "Origin",
    "Page",
    "Tally",
    "apply",
    "bind",
    "cases_of",
    "correct",
    "count",
    "create",
    "due",
    "hands",
    "histories",
    "in_hand",
    "licence",
    "load",
    "messages",
    "new_events",
    "open_cases",
    "origin",
    "perform",
    "pinned",
    "reconsiderations",
    "register_token",
    "renewals",
    "statistics",
    "status_bits",
    "supervised",
    "tally",
    "timeline",
    "together",
    "worklist",
]
