"""The case engine as pure rules: (state, command, now) -> new state + events, or a refusal."""

from onestop.cases.acceptance import accept, refuse, return_
from onestop.cases.draft import amend, create, declare_document, record_check
from onestop.cases.ending import decide, issue, to_issue
from onestop.cases.extending import extend
from onestop.cases.letters import Deficiency, Request, ask, respond
from onestop.cases.licence import Licence, Order, Place
from onestop.cases.messages import post
from onestop.cases.model import Case, Change, Document, Longer, Message, Missing, Review
from onestop.cases.orders import order
from onestop.cases.progress import under_way
from onestop.cases.rescheduling import reschedule
from onestop.cases.reviewing import Answer, claim, decide_review, release
from onestop.cases.submission import submit, withdraw
from onestop.cases.sweep import sweep
from onestop.cases.view import Viewer, view
from onestop.cases.visit import Report
from onestop.cases.visits import Offer, choose, offer, report

__all__ = [
    "Answer",
    "Case",
    "Change",
    "Deficiency",
    "Document",
    "Licence",
    "Longer",
    "Message",
    "Missing",
    "Offer",
    "Order",
    "Place",
    "Report",
    "Request",
    "Review",
    "Viewer",
    "accept",
    "amend",
    "ask",
    "choose",
    "claim",
    "create",
    "decide",
    "decide_review",
    "declare_document",
    "extend",
    "issue",
    "offer",
    "order",
    "post",
    "record_check",
    "refuse",
    "release",
    "report",
    "reschedule",
    "respond",
    "return_",
    "submit",
    "sweep",
    "to_issue",
    "under_way",
    "view",
    "withdraw",
]
