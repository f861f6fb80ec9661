"""POST/GET /cases, GET/PATCH /cases/{case}: an application while it is the applicant's."""

from typing import Any

from onestop import cases, store
from onestop.cases import Appearance, Case
from onestop.cases.appearance import WALK_IN
from onestop.cases.draft import EDITABLE
from onestop.catalogue import shipped
from onestop.errors import Fault, Forbidden, Invalid, NotFound
from onestop.identifiers import new_id
from onestop.operations.call import Call
from onestop.operations.casework import (
    applicant,
    calendar,
    case_reply,
    changed,
    offered,
    on_file,
    opened,
    require_acting,
    seen,
)
from onestop.operations.operation import operation
from onestop.operations.paging import PAGE
from onestop.operations.parameters import CURSOR, ON_BEHALF_OF
from onestop.operations.reply import Reply
from onestop.operations.rows import told

LISTED = ("service", "status", "submitted_at", "decided_at", "due_at", "promised_due_at")
"""What a list shows of a case, beside its id."""


@operation(
    "POST /cases",
    "createCase",
    summary="Begin an application: a draft, whose answers may be incomplete",
    answers={201: "Case"},
    body="NewCase",
)
def create(call: Call) -> Reply:
    """A new draft of the caller's, or one that the counter files."""
    filing_for = _applicant(call)
    try:
        service = shipped().service(call.body["service"])
    except NotFound as error:
        raise Invalid("there is no such service", (Fault("/service", error.detail),)) from None
    clerk = call.caller.sub if filing_for != call.caller.sub else None
    # A clerk's own screen says nothing of the applicant's language.
    language = call.body.get("lang") or (None if clerk else call.language)
    change = cases.create(new_id(), service, filing_for, call.body.get("answers", {}), call.now, clerk, language)
    if clerk and "appearance" in call.body:
        change = cases.appeared(change, Appearance(call.body["appearance"]["proof"], clerk, call.now))
    answer = store.create(change, call.now, lambda case: store.Answer(201, seen(call, case)), call.once)
    return case_reply(answer, location=f"cases/{answer.body['id']}")


@operation(
    "GET /cases",
    "listCases",
    summary="The applicant's cases, newest first",
    answers={200: "CasePage", 422: "Problem"},
    query=(CURSOR, ON_BEHALF_OF),
)
def own(call: Call) -> Reply:
    """The caller's cases; at the counter, those that it filed for one applicant."""
    filed_for = _applicant(call)
    page = store.cases_of(filed_for, call.query.get("cursor"), PAGE)
    items = [_summary(each) for each in page.items if call.caller.sub in (filed_for, each["filed_by"])]
    return Reply({"items": items, "next": page.next})


@operation(
    "GET /cases/{case}",
    "readCase",
    summary="A case, as far as the caller may see it",
    answers={200: "Case"},
    query=(ON_BEHALF_OF,),
)
def read(call: Call, case: str) -> Reply:
    """The case in full."""
    return case_reply(store.Answer(200, seen(call, opened(call, case))))


@operation(
    "PATCH /cases/{case}",
    "amendCase",
    summary="Change answers of a draft, of a case that was returned, or of any where the service allows it",
    answers={200: "Case"},
    body="CaseChanges",
)
def amend(call: Call, case: str) -> Reply:
    """Replace answers by field; null removes one (RFC 7396). Under way, reviews that see a change begin anew."""

    def rule(state: Case) -> cases.Change:
        service = offered(state)
        if state.status in EDITABLE:
            return cases.amend(state, service, call.body["answers"])
        require_acting(call, state)
        held = on_file(call, state, service)
        return cases.amend_submitted(state, service, call.body["answers"], calendar(service), call.now, held)

    return case_reply(changed(call, case, rule))


def _applicant(call: Call) -> str:
    """Whose cases this is about; the counter must say, unless a person without an account stands in front of it."""
    named = applicant(call)
    if named is None and "appearance" in call.body:
        if "counter" not in call.caller.roles:
            raise Forbidden("only the counter checks who somebody is")
        return f"{WALK_IN}{new_id()}"
    if named is None and "citizen" not in call.caller.roles:
        raise Invalid("say for whom", (Fault("/on_behalf_of", "is required at the counter"),))
    return named or call.caller.sub


def _summary(row: dict[str, Any]) -> dict[str, Any]:
    return {"id": row["case"], **{name: told(row[name]) for name in LISTED}}
