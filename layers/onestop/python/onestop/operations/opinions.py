"""Pre-licensing: preliminary opinions on a draft, without legal effect, asked for and given."""

from onestop import cases
from onestop.cases import Case, Given
from onestop.operations.call import Call
from onestop.operations.casework import calendar, case_reply, changed, offered, on_file
from onestop.operations.operation import operation
from onestop.operations.prose import lines, worded
from onestop.operations.reply import Reply


@operation(
    "POST /cases/{case}/opinions",
    "askOpinions",
    summary="Ask the departments what they think of the draft; it must be ready to be submitted",
    answers={202: "Case"},
    body="OpinionRequest",
)
def ask(call: Call, case: str) -> Reply:
    """Each department that gives opinions is shown what it would see of the case."""

    def rule(state: Case) -> cases.Change:
        service = offered(state)
        held = on_file(call, state, service)
        return cases.ask_opinions(state, service, calendar(service), call.now, held)

    return case_reply(changed(call, case, rule, status=202))


@operation(
    "POST /cases/{case}/opinions/{review}",
    "giveOpinion",
    summary="Say what the department thinks of the draft; nothing follows from it in law",
    answers={200: "Case"},
    body="Opinion",
)
def give(call: Call, case: str, review: str) -> Reply:
    """By the department that would review it."""
    conditions, terms = worded(call.body.get("conditions"))
    given = Given(call.body["outcome"], lines(call.body.get("reasons")), conditions, terms)

    def rule(state: Case) -> cases.Change:
        return cases.give_opinion(state, review, call.caller.sub, given, call.now)

    return case_reply(changed(call, case, rule, review=review))
