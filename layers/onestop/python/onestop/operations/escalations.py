"""What the superior department does with an overdue review: press on, or take it over (to hand it on: `turns`)."""

from onestop import cases, store
from onestop.cases import Case
from onestop.operations.call import Call
from onestop.operations.casework import calendar, case_reply, changed
from onestop.operations.operation import operation
from onestop.operations.reply import Reply


@operation(
    "POST /cases/{case}/reviews/{review}/instruction",
    "instructReview",
    summary="Press on with a review that was escalated; its department is shown the text",
    answers={200: "Case"},
    body="Instruction",
)
def instruct(call: Call, case: str, review: str) -> Reply:
    """By the department that the review was escalated to."""

    def rule(state: Case) -> cases.Change:
        return cases.instruct(state, review, call.caller.sub, call.body["text"], call.now)

    return case_reply(changed(call, case, rule, review=review))


@operation(
    "POST /cases/{case}/reviews/{review}/takeover",
    "takeOverReview",
    summary="Take a review over that was escalated, to answer it oneself; its clock runs on",
    answers={200: "Case"},
    body="Takeover",
)
def take_over(call: Call, case: str, review: str) -> Reply:
    """It is claimed by whoever takes it over; from then on it is a review like their others."""

    def rule(state: Case) -> cases.Change:
        service = store.pinned(state)
        said = call.body["reason"]
        return cases.take_over(state, review, call.caller.sub, said, service, calendar(service), call.now)

    return case_reply(changed(call, case, rule, review=review))
