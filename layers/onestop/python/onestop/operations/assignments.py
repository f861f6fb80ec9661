"""Work handed from person to person, who they are, and how much each has in hand."""

from dataclasses import asdict

from onestop import cases, store
from onestop.cases import Assignment, Case
from onestop.catalogue import shipped
from onestop.errors import Forbidden, NotFound
from onestop.operations.call import Call
from onestop.operations.casework import case_reply, changed
from onestop.operations.operation import operation
from onestop.operations.reply import Reply
from onestop.operations.rows import told
from onestop.people import clerks
from onestop.surroundings import surroundings


@operation(
    "POST /cases/{case}/reviews/{review}/assignment",
    "assignReview",
    summary="Put a review into the hands of a named colleague, or give it back to the list",
    answers={200: "Case"},
    body="Assignment",
)
def assign(call: Call, case: str, review: str) -> Reply:
    """By a clerk of its department what nobody has, or they have themselves; by supervision anything."""
    given = Assignment(call.caller.sub, call.now, call.body.get("reason"))

    def rule(state: Case) -> cases.Change:
        supervises = state.reviews[review].department not in call.caller.departments
        return cases.assign(state, review, call.body["to"], given, supervises=supervises)

    return case_reply(changed(call, case, rule, review=review))


@operation(
    "GET /departments/{department}/load",
    "readLoad",
    summary="How many reviews each clerk of a department has in hand, and how many nobody has",
    answers={200: "Load"},
)
def load(call: Call, department: str) -> Reply:
    """Whoever has most comes first; who has nothing in hand is not in it."""
    _near(call, department)
    found = store.hands(department)
    items = [{name: told(value) for name, value in asdict(each).items()} for each in found.clerks]
    return Reply({"department": department, "unassigned": found.unassigned, "complete": found.complete, "items": items})


@operation(
    "GET /departments/{department}/clerks",
    "listClerks",
    summary="Who works for a department, by the name that they sign in with",
    answers={200: "Clerks"},
)
def people(call: Call, department: str) -> Reply:
    """So that work can be handed to somebody by name."""
    _near(call, department)
    items = [{"clerk": each.sub, "name": each.name} for each in clerks(surroundings().user_pool, department)]
    return Reply({"department": department, "items": items})


def _near(call: Call, department: str) -> None:
    """Raises Forbidden, and NotFound for a department that there is not."""
    if department not in call.caller.departments and "supervisor" not in call.caller.roles:
        raise Forbidden("the people of another department are not yours to see")
    if department not in shipped().departments:
        raise NotFound("there is no such department")
