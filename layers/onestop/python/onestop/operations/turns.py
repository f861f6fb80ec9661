"""Turns of a review: transfer to another department, to the superior one, re-opening by the core department."""

from onestop import cases, store
from onestop.cases import Case, Reopening, Transfer
from onestop.cases.superior import superior
from onestop.catalogue import shipped
from onestop.operations.call import Call
from onestop.operations.casework import calendar, case_reply, changed
from onestop.operations.operation import operation
from onestop.operations.reply import Reply


@operation(
    "POST /cases/{case}/reviews/{review}/transfer",
    "transferReview",
    summary="Hand a review on to the department whose matter it is; its clock runs on",
    answers={200: "Case"},
    body="Transfer",
)
def transfer(call: Call, case: str, review: str) -> Reply:
    """By the department whose it is, or the one that it was escalated to. Whoever hands it on sees no more
    of the case than their other reviews of it allow."""

    def rule(state: Case) -> cases.Change:
        service = store.pinned(state)
        found = state.reviews.get(review)
        origin = found.department if found else ""
        by = None if found is None or origin in call.caller.departments else superior(state, found)
        passed = Transfer(origin, call.body["to"], call.body["reason"], call.now, by)
        known = shipped().departments
        return cases.transfer(state, review, call.caller.sub, passed, known, service, calendar(service), call.now)

    return case_reply(changed(call, case, rule, review=review))


@operation(
    "POST /cases/{case}/reviews/{review}/reopening",
    "reopenReview",
    summary="Send a review back to be done again, once, while the case is in review",
    answers={200: "Case"},
    body="Reopening",
)
def reopen(call: Call, case: str, review: str) -> Reply:
    """Its answer is withdrawn; reviews behind it that nobody has answered wait again."""

    def rule(state: Case) -> cases.Change:
        service = store.pinned(state)
        found = state.reviews.get(review)
        why = Reopening(found.status if found else "", call.body["reason"], call.caller.sub, call.now)
        return cases.reopen(state, review, why, service, calendar(service), call.now)

    return case_reply(changed(call, case, rule, review=review))
