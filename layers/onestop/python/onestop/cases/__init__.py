"""The case engine as pure rules: (state, command, now) -> new state + events, or a refusal."""

from onestop.cases.acceptance import accept, refuse, return_
from onestop.cases.draft import amend, create, declare_document, record_check
from onestop.cases.ending import decide, issue, to_issue
from onestop.cases.messages import post
from onestop.cases.model import Case, Change, Document, Licence, Message, Missing, Review
from onestop.cases.overdue import mark_overdue
from onestop.cases.progress import under_way
from onestop.cases.reviewing import Answer, claim, decide_review, release
from onestop.cases.submission import submit, withdraw
from onestop.cases.view import Viewer, view

__all__ = [
    "Answer",
    "Case",
    "Change",
    "Document",
    "Licence",
    "Message",
    "Missing",
    "Review",
    "Viewer",
    "accept",
    "amend",
    "claim",
    "create",
    "decide",
    "decide_review",
    "declare_document",
    "issue",
    "mark_overdue",
    "post",
    "record_check",
    "refuse",
    "release",
    "return_",
    "submit",
    "to_issue",
    "under_way",
    "view",
    "withdraw",
]
