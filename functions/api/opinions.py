"""Pre-licensing: preliminary opinions on a draft, without legal effect, asked for and given."""

from chalice.app import Blueprint

from api.call import Call
from api.casework import calendar, case_reply, changed, offered
from api.operation import operation
from api.prose import lines, worded
from api.reply import Reply
from onestop import cases
from onestop.cases import Case, Given

routes = Blueprint(__name__)


@operation(
    routes,
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
        return cases.ask_opinions(state, service, calendar(service), call.now)

    return case_reply(changed(call, case, rule, status=202))


@operation(
    routes,
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
