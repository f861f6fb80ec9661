"""Who acts for an applicant: invited by a code that they bring themselves, so that nobody learns who has an account."""

from datetime import date

from onestop import cases, store
from onestop.cases import Case, Change
from onestop.cases.codes import digest
from onestop.clock import iso_or_none
from onestop.errors import Fault, Invalid
from onestop.identifiers import new_code
from onestop.operations.by_code import by_code
from onestop.operations.call import Call
from onestop.operations.casework import calendar, changed
from onestop.operations.operation import operation
from onestop.operations.paging import PAGE
from onestop.operations.parameters import CURSOR
from onestop.operations.reply import Reply
from onestop.operations.rows import told


@operation(
    "PUT /cases/{case}/delegates/{delegate}",
    "inviteDelegate",
    summary="Let somebody act for the applicant in one case: a code that they bring to an account of their own, once",
    answers={200: "Invitation", 409: "Problem", 422: "Problem"},
    body="NewDelegate",
)
def invite(call: Call, case: str, delegate: str) -> Reply:
    """Only this answer ever says the code; put again before it was accepted, another takes its place."""
    code, until = new_code(), _day(call.body.get("until"))
    kept = digest(case, code)

    def rule(state: Case) -> Change:
        name, may = call.body["name"].strip(), call.body["may"]
        counted = calendar(store.pinned(state))
        return cases.invite_delegate(state, delegate, name, may, until, kept, counted, call.now)

    def shown(state: Case) -> dict[str, object]:
        return {"case": state.id, "delegate": delegate, "expires_at": iso_or_none(state.delegates[delegate].expires_at)}

    return Reply({**changed(call, case, rule, shown=shown).body, "code": code})


@operation(
    "POST /cases/{case}/delegates/{delegate}/end",
    "dismissDelegate",
    summary="Take a mandate back, or an invitation to it; a delegate gives their own up",
    answers={200: "Delegation"},
)
def dismiss(call: Call, case: str, delegate: str) -> Reply:
    """From this moment on. What they did stays done, and stays theirs in the record."""

    def rule(state: Case) -> Change:
        return cases.dismiss_delegate(state, delegate, call.caller.sub, call.now)

    def shown(state: Case) -> dict[str, object]:
        return {"case": state.id, "delegate": delegate, "ended_at": iso_or_none(state.delegates[delegate].ended_at)}

    return Reply(changed(call, case, rule, shown=shown).body)


@operation(
    "POST /delegations",
    "acceptDelegation",
    summary="Act for the applicant of a case from now on, by the code of their invitation",
    answers={200: "Case", 409: "Problem"},
    body="VoucherCode",
)
def accept(call: Call) -> Reply:
    """As far as the invitation goes, and as long."""

    def acts(state: Case) -> bool:
        return cases.delegate_of(cases.in_force(state, call.now), call.caller.sub) is not None

    return by_code(call, cases.accept_delegation, acts)


@operation(
    "GET /delegations",
    "listDelegations",
    summary="The cases in which the caller acts for others, the last one first",
    answers={200: "HeldDelegationPage"},
    query=(CURSOR,),
)
def own(call: Call) -> Reply:
    """A page of them, also of those whose last day has passed."""
    page = store.delegated(call.caller.sub, call.query.get("cursor"), PAGE)
    items = [
        {
            "case": each["case"],
            "service": each["service"],
            "may": each["type"],
            "since": told(each["opened_at"]),
            "until": told(each["valid_until"]),
            "holds": each["valid_until"] is None or call.now <= each["valid_until"],
        }
        for each in page.items
    ]
    return Reply({"items": items, "next": page.next})


def _day(said: str | None) -> date | None:
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        raise Invalid("the last day is no date", (Fault("/until", "write it as 2027-12-31"),)) from None
