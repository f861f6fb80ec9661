"""The case engine as pure rules: (state, command, now) -> new state + events, or a refusal."""

from onestop.cases.acceptance import accept, refuse, return_
from onestop.cases.advising import Given, ask_opinions, give_opinion
from onestop.cases.amending import amend_submitted
from onestop.cases.answering import respond
from onestop.cases.appealing import Verdict, appeal_card, settle_card
from onestop.cases.appearance import Appearance
from onestop.cases.appearing import appeared, take_over_draft
from onestop.cases.asking import Deficiency, Request, ask
from onestop.cases.assigning import assign
from onestop.cases.attendance import Attendance
from onestop.cases.attending import attend
from onestop.cases.card import Card
from onestop.cases.conditional import laid_down
from onestop.cases.delegating import (
    accept_delegation,
    delegate_of,
    dismiss_delegate,
    in_force,
    invite_delegate,
)
from onestop.cases.draft import amend, create, declare_document, record_check
from onestop.cases.ending import decide, issue, to_issue
from onestop.cases.escalating import instruct, take_over
from onestop.cases.escalation import Escalation
from onestop.cases.evidence import declare_evidence
from onestop.cases.extending import extend
from onestop.cases.grading import rate, rectify
from onestop.cases.joining import issue_voucher, redeem
from onestop.cases.known import Held, recognised, sought
from onestop.cases.late_acceptance import instruct_acceptance, take_over_acceptance
from onestop.cases.licence import Licence, Order, Place
from onestop.cases.messages import post
from onestop.cases.model import Case, Change, Document, Known, Message, Missing
from onestop.cases.opinion import Opinion
from onestop.cases.orders import order
from onestop.cases.outstanding import outstanding
from onestop.cases.progress import under_way
from onestop.cases.reconsidering import Ruling, ask_reconsideration, decide_reconsideration
from onestop.cases.rectifying import Rectification
from onestop.cases.relenting import withdraw_reconsideration
from onestop.cases.relying import attend_relying
from onestop.cases.renewing import RenewalAnswer, ask_renewal, decide_renewal, to_renew
from onestop.cases.reopening import reopen
from onestop.cases.reporting import report
from onestop.cases.rescheduling import reschedule
from onestop.cases.resolving import resolve
from onestop.cases.review import Longer, Review
from onestop.cases.reviewing import Answer, claim, decide_review, release
from onestop.cases.submission import submit, withdraw
from onestop.cases.sweep import sweep
from onestop.cases.term import Condition, Term
from onestop.cases.transferring import transfer
from onestop.cases.turn import Assignment, Reopening, Transfer
from onestop.cases.view import view
from onestop.cases.viewing import Viewer
from onestop.cases.visit import Report
from onestop.cases.visits import Offer, choose, offer
from onestop.cases.voucher import Voucher

__all__ = [
    "Answer",
    "Appearance",
    "Assignment",
    "Attendance",
    "Card",
    "Case",
    "Change",
    "Condition",
    "Deficiency",
    "Document",
    "Escalation",
    "Given",
    "Held",
    "Known",
    "Licence",
    "Longer",
    "Message",
    "Missing",
    "Offer",
    "Opinion",
    "Order",
    "Place",
    "Rectification",
    "RenewalAnswer",
    "Reopening",
    "Report",
    "Request",
    "Review",
    "Ruling",
    "Term",
    "Transfer",
    "Verdict",
    "Viewer",
    "Voucher",
    "accept",
    "accept_delegation",
    "amend",
    "amend_submitted",
    "appeal_card",
    "appeared",
    "ask",
    "ask_opinions",
    "ask_reconsideration",
    "ask_renewal",
    "assign",
    "attend",
    "attend_relying",
    "choose",
    "claim",
    "create",
    "decide",
    "decide_reconsideration",
    "decide_renewal",
    "decide_review",
    "declare_document",
    "declare_evidence",
    "delegate_of",
    "dismiss_delegate",
    "extend",
    "give_opinion",
    "in_force",
    "instruct",
    "instruct_acceptance",
    "invite_delegate",
    "issue",
    "issue_voucher",
    "laid_down",
    "offer",
    "order",
    "outstanding",
    "post",
    "rate",
    "recognised",
    "record_check",
    "rectify",
    "redeem",
    "refuse",
    "release",
    "reopen",
    "report",
    "reschedule",
    "resolve",
    "respond",
    "return_",
    "settle_card",
    "sought",
    "submit",
    "sweep",
    "take_over",
    "take_over_acceptance",
    "take_over_draft",
    "to_issue",
    "to_renew",
    "transfer",
    "under_way",
    "view",
    "withdraw",
    "withdraw_reconsideration",
]
