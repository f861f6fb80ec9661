"""What the department above does with an overdue acceptance: press on, or decide it in the core one's place."""

from onestop import cases
from onestop.cases import Case
from onestop.operations.call import Call
from onestop.operations.casework import case_reply, changed
from onestop.operations.operation import operation
from onestop.operations.reply import Reply


@operation(
    "POST /cases/{case}/acceptance/instruction",
    "instructAcceptance",
    summary="Press on with an acceptance that was escalated; the core department is shown the text",
    answers={200: "Case"},
    body="Instruction",
)
def instruct(call: Call, case: str) -> Reply:
    """By the department that the acceptance was escalated to."""

    def rule(state: Case) -> cases.Change:
        return cases.instruct_acceptance(state, call.caller.sub, call.body["text"], call.now)

    return case_reply(changed(call, case, rule))


@operation(
    "POST /cases/{case}/acceptance/takeover",
    "takeOverAcceptance",
    summary="Take an acceptance over that was escalated, to decide it oneself; its clock runs on",
    answers={200: "Case"},
    body="Takeover",
)
def take_over(call: Call, case: str) -> Reply:
    """The core department answers for the case again once it was accepted."""

    def rule(state: Case) -> cases.Change:
        return cases.take_over_acceptance(state, call.caller.sub, call.body["reason"], call.now)

    return case_reply(changed(call, case, rule))
