"""The only room that knows DynamoDB: cases in and out, one read and one write a request."""

from onestop.store.carded import supervised
from onestop.store.cases import apply, create, load, perform
from onestop.store.claims import Addressee, Claim, addressee, claim, mark
from onestop.store.coordinated import Coordinated, coordinated
from onestop.store.hands import Hand, Hands, hands
from onestop.store.held import held
from onestop.store.histories import History, histories
from onestop.store.lists import (
    cases_of,
    delegated,
    due,
    filed,
    held_by,
    in_hand,
    licence,
    messages,
    notices,
    open_cases,
    open_clocks,
    reconsiderations,
    renewals,
    timeline,
    worklist,
)
from onestop.store.outbox import Origin, new_events, origin
from onestop.store.pages import Page
from onestop.store.preferences import prefer, preferences
from onestop.store.question_lists import published_questions, questions_of, questions_to
from onestop.store.questions import ask, change_question, load_question
from onestop.store.row import bind
from onestop.store.statistics import correct, statistics
from onestop.store.status_lists import status_bits
from onestop.store.tallies import Tally, count, tally, together
from onestop.store.tokens import register_token
from onestop.store.versions import pinned, version
from onestop.store.write import Answer, Once

__all__ = [
    "Addressee",
    "Answer",
    "Claim",
    "Coordinated",
    "Hand",
    "Hands",
    "History",
    "Once",
    "Origin",
    "Page",
    "Tally",
    "addressee",
    "apply",
    "ask",
    "bind",
    "cases_of",
    "change_question",
    "claim",
    "coordinated",
    "correct",
    "count",
    "create",
    "delegated",
    "due",
    "filed",
    "hands",
    "held",
    "held_by",
    "histories",
    "in_hand",
    "licence",
    "load",
    "load_question",
    "mark",
    "messages",
    "new_events",
    "notices",
    "open_cases",
    "open_clocks",
    "origin",
    "perform",
    "pinned",
    "prefer",
    "preferences",
    "published_questions",
    "questions_of",
    "questions_to",
    "reconsiderations",
    "register_token",
    "renewals",
    "statistics",
    "status_bits",
    "supervised",
    "tally",
    "timeline",
    "together",
    "version",
    "worklist",
]
