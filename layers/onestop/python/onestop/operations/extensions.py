"""POST /cases/{case}/reviews/{review}/extension: the one extension of a review's limits."""

from onestop import cases, store
from onestop.cases import Case, Longer
from onestop.identity import rank
from onestop.operations.call import Call
from onestop.operations.casework import calendar, case_reply, changed
from onestop.operations.operation import operation
from onestop.operations.reply import Reply


@operation(
    "POST /cases/{case}/reviews/{review}/extension",
    "extendReview",
    summary="Allow the one extension of a review, with a reason, by whom the law names",
    answers={200: "Case"},
    body="Extension",
)
def extend(call: Call, case: str, review: str) -> Reply:
    """Both dates move; the applicant is told."""
    longer = Longer(call.body["working_days"], call.body["reason"], call.caller.sub, call.now)

    def rule(state: Case) -> cases.Change:
        service = store.pinned(state)
        allowed = rank(call.caller, state, review)
        return cases.extend(state, review, longer, allowed, service, calendar(service), call.now)

    return case_reply(changed(call, case, rule, review=review))
