"""The renewal of a licence: its holder asks, its department answers."""

from typing import Any

from onestop import cases, store
from onestop.cases import Case, RenewalAnswer
from onestop.cases.licence_view import licence_view
from onestop.operations.call import Call
from onestop.operations.casework import calendar, changed, renewable, today
from onestop.operations.department import DEPARTMENT, asked_department
from onestop.operations.operation import operation
from onestop.operations.paging import PAGE
from onestop.operations.parameters import CURSOR
from onestop.operations.prose import lines
from onestop.operations.reply import Reply
from onestop.operations.rows import told

LISTED = ("licence", "type", "case", "service", "department", "due_at", "valid_until")


@operation(
    "GET /renewals",
    "listRenewals",
    summary="A department's licences whose renewal awaits an answer, by due date",
    answers={200: "RenewalPage"},
    query=(DEPARTMENT, CURSOR),
)
def waiting(call: Call) -> Reply:
    """One page."""
    page = store.renewals(asked_department(call), call.query.get("cursor"), PAGE)
    return Reply({"items": [{name: told(each[name]) for name in LISTED} for each in page.items], "next": page.next})


@operation(
    "POST /licences/{licence}/renewal",
    "renewLicence",
    summary="Ask for the renewal of a licence, at least 30 days before it ends",
    answers={202: "CaseLicence"},
    body="RenewalRequest",
)
def ask(call: Call, licence: str) -> Reply:
    """Its department looks at it again; no other has to."""

    def rule(state: Case) -> cases.Change:
        service = today(state)
        return cases.ask_renewal(state, licence, service, calendar(service), call.now)

    return _changed(call, licence, rule, 202)


@operation(
    "POST /licences/{licence}/renewal/decision",
    "decideRenewal",
    summary="Renew a licence, or refuse to",
    answers={200: "CaseLicence"},
    body="RenewalDecision",
)
def decide(call: Call, licence: str) -> Reply:
    """Its successor is issued in a moment."""
    said = {name: lines(call.body.get(name)) for name in ("reasons", "legal_basis")}
    answer = RenewalAnswer(call.body["outcome"], call.caller.sub, **said)
    return _changed(call, licence, lambda state: cases.decide_renewal(state, licence, answer, call.now), 200)


def _changed(call: Call, licence: str, rule: Any, status: int) -> Reply:
    case, _ = store.licence(licence)

    def shown(state: Case) -> dict[str, Any]:
        until = renewable(call, state).get(licence)
        return licence_view(state.licences[licence], reasons=True, renew_by=until)

    answer = changed(call, case, rule, status=status, licence=licence, shown=shown)
    return Reply(answer.body, answer.status)
