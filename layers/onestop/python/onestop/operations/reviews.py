"""GET /reviews and what a department does with a review: claim, release, decide."""

from typing import Any, get_args

from onestop import cases, store
from onestop.cases import Answer, Case
from onestop.cases.status import ReviewStatus
from onestop.errors import Fault, Malformed
from onestop.operations.call import Call
from onestop.operations.casework import calendar, case_reply, changed
from onestop.operations.declaration import Parameter
from onestop.operations.department import DEPARTMENT, asked_department
from onestop.operations.instant import instant
from onestop.operations.operation import operation
from onestop.operations.paging import PAGE
from onestop.operations.parameters import CURSOR
from onestop.operations.prose import lines, worded
from onestop.operations.reply import Reply
from onestop.operations.rows import told
from onestop.operations.schemas.values import PERSON

AWAITING_ACCEPTANCE = "submitted"
ESCALATED, OPINION, RECTIFICATION, CONFLICT = "escalated", "opinion", "rectification", "conflict"
STATUS = Parameter(
    "status",
    "`open` unless given; `submitted` lists the cases that await acceptance, `escalated` what is overdue in the "
    "departments that this one answers for, `conflict` the cases whose conditions it has to settle, `opinion` the "
    "drafts on which its opinion is asked, `rectification` the cases with one of the two worst "
    "grades that it has to put right.",
    {
        "type": "string",
        "enum": [AWAITING_ACCEPTANCE, ESCALATED, OPINION, RECTIFICATION, CONFLICT, *get_args(ReviewStatus)],
    },
)
ME, NOBODY = "me", "unassigned"
HOLDER = Parameter(
    "claimed_by",
    "`me` or a person: all that they have in hand in this department, so without `status`; `unassigned`: what is open "
    "to whoever takes it.",
    PERSON,
)
DUE_BEFORE = Parameter(
    "due_before", "Only what is due before this instant, ISO 8601 with an offset.", {"type": "string", "maxLength": 40}
)
LISTED = (
    "case", "service", "review", "department", "permit", "status", "opened_at", "submitted_at", "due_at",
    "promised_due_at", "claimed_by", "outcome", "card",
)  # fmt: skip


@operation(
    "GET /reviews",
    "listReviews",
    summary="A department's work list, by due date",
    answers={200: "WorklistPage"},
    query=(DEPARTMENT, STATUS, HOLDER, DUE_BEFORE, CURSOR),
)
def worklist(call: Call) -> Reply:
    """One page of one department's reviews of one status, or in one person's hands: each is a list of its own."""
    page = _page(call, asked_department(call))
    return Reply({"items": [worklist_item(each) for each in page.items], "next": page.next})


@operation(
    "POST /cases/{case}/reviews/{review}/claim",
    "claimReview",
    summary="Take a review, so that no colleague does the same work",
    answers={200: "Case"},
)
def claim(call: Call, case: str, review: str) -> Reply:
    """Taking one's own again changes nothing."""
    return case_reply(changed(call, case, lambda state: cases.claim(state, review, call.caller.sub), review=review))


@operation(
    "POST /cases/{case}/reviews/{review}/release",
    "releaseReview",
    summary="Give a claimed review back to the department's list",
    answers={200: "Case"},
)
def release(call: Call, case: str, review: str) -> Reply:
    """Only whoever claimed it can."""
    return case_reply(changed(call, case, lambda state: cases.release(state, review, call.caller.sub), review=review))


@operation(
    "POST /cases/{case}/reviews/{review}/decision",
    "decideReview",
    summary="Answer a review, once; gates and the merge follow at once",
    answers={200: "Case"},
    body="ReviewDecision",
)
def decide(call: Call, case: str, review: str) -> Reply:
    """The department's decision."""
    conditions, terms = worded(call.body.get("conditions"))
    answer = Answer(
        call.body["outcome"],
        reasons=lines(call.body.get("reasons")),
        conditions=conditions,
        terms=terms,
        legal_basis=lines(call.body.get("legal_basis")),
    )

    def rule(state: Case) -> cases.Change:
        service = store.pinned(state)
        clerk = call.caller.sub
        return cases.decide_review(state, review, clerk, answer, service, calendar(service), call.now)

    return case_reply(changed(call, case, rule, review=review))


def _page(call: Call, department: str) -> store.Page[dict[str, Any]]:
    status, holder, cursor = (call.query.get(each) for each in ("status", "claimed_by", "cursor"))
    if holder is not None and status not in ((None, "open") if holder == NOBODY else (None,)):
        raise Malformed("ask for a status or for a person", (Fault("/claimed_by", "leave `status` out with it"),))
    said = call.query.get("due_before")
    before = instant(said, "/due_before") if said else None
    if holder in (None, NOBODY):
        return store.worklist(department, status or "open", cursor, PAGE, before)
    return store.in_hand(department, call.caller.sub if holder == ME else holder, cursor, PAGE, before)


def worklist_item(row: dict[str, Any]) -> dict[str, Any]:
    """A row of a work list as JSON."""
    plain = {name: told(row[name]) for name in LISTED}
    return {**plain, "overdue": bool(row["overdue"]), "blocked_by": row["blocked_by"] or []}
