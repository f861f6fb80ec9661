"""Work handed from person to person, who they are, and how much each has in hand."""

from dataclasses import asdict

from onestop import cases, store
from onestop.cases import Assignment, Case
from onestop.operations.call import Call
from onestop.operations.casework import case_reply, changed
from onestop.operations.declaration import Parameter
from onestop.operations.department import near
from onestop.operations.operation import operation
from onestop.operations.reply import Reply
from onestop.operations.rows import told
from onestop.people import clerks
from onestop.surroundings import surroundings

MORE = Parameter("cursor", "`next` of the page before.", {"type": "string", "minLength": 1, "maxLength": 4000})
"""The pool's own, which is longer than ours."""


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
    near(call, department)
    found = store.hands(department)
    items = [{name: told(value) for name, value in asdict(each).items()} for each in found.clerks]
    return Reply({"department": department, "unassigned": found.unassigned, "complete": found.complete, "items": items})


@operation(
    "GET /departments/{department}/clerks",
    "listClerks",
    summary="Who works for a department, by the name that they sign in with",
    answers={200: "Clerks"},
    query=(MORE,),
)
def people(call: Call, department: str) -> Reply:
    """A page of them, so that work can be handed to somebody by name."""
    near(call, department)
    page = clerks(surroundings().user_pool, department, call.query.get("cursor"))
    items = [{"clerk": each.sub, "name": each.name} for each in page.items]
    return Reply({"department": department, "items": items, "next": page.next})
