"""A refusal looked at again: the applicant asks, a department above those that refused answers."""

from onestop import cases, store
from onestop.cases import Case, Ruling
from onestop.catalogue import shipped
from onestop.identifiers import new_id
from onestop.operations.call import Call
from onestop.operations.casework import calendar, case_reply, changed, today
from onestop.operations.department import DEPARTMENT, asked_department
from onestop.operations.operation import operation
from onestop.operations.paging import PAGE
from onestop.operations.parameters import CURSOR
from onestop.operations.prose import lines
from onestop.operations.reply import Reply
from onestop.operations.rows import told

LISTED = ("case", "service", "department", "due_at", "promised_due_at", "card")


@operation(
    "GET /reconsiderations",
    "listReconsiderations",
    summary="The refusals that a department is asked to look at again, by due date",
    answers={200: "ReconsiderationPage"},
    query=(DEPARTMENT, CURSOR),
)
def waiting(call: Call) -> Reply:
    """One page."""
    page = store.reconsiderations(asked_department(call), call.query.get("cursor"), PAGE)
    items = [{**{name: told(each[name]) for name in LISTED}, "overdue": bool(each["overdue"])} for each in page.items]
    return Reply({"items": items, "next": page.next})


@operation(
    "POST /cases/{case}/reconsideration",
    "askReconsideration",
    summary="Ask that a refusal be looked at again by a department above the one that refused",
    answers={202: "Case"},
    body="ReconsiderationRequest",
)
def ask(call: Call, case: str) -> Reply:
    """Once of each decision, within the time that the service gives from it."""
    parents = {code: each.parent for code, each in shipped().departments.items()}

    def rule(state: Case) -> cases.Change:
        service = today(state)
        return cases.ask_reconsideration(state, call.body["grounds"], service, parents, calendar(service), call.now)

    return case_reply(changed(call, case, rule, status=202))


@operation(
    "POST /cases/{case}/reconsideration/withdrawal",
    "withdrawReconsideration",
    summary="Contest a refusal no longer; it stands, and cannot be contested again",
    answers={200: "Case"},
)
def withdraw(call: Call, case: str) -> Reply:
    """Before it is answered."""
    return case_reply(changed(call, case, lambda state: cases.withdraw_reconsideration(state, call.now)))


@operation(
    "POST /cases/{case}/reconsideration/decision",
    "decideReconsideration",
    summary="Uphold a refusal, or set it aside: then it is decided anew in a case of its own",
    answers={200: "Case"},
    body="ReconsiderationDecision",
)
def decide(call: Call, case: str) -> Reply:
    """The successor carries the answers, the files and what was granted; the citizen files nothing."""
    said = {name: lines(call.body.get(name)) for name in ("reasons", "legal_basis")}
    ruling = Ruling(call.body["outcome"], call.caller.sub, call.caller.departments, **said)
    successor = new_id()

    def rule(state: Case) -> cases.Change:
        service = store.pinned(state)
        return cases.decide_reconsideration(state, ruling, successor, service, calendar(service), call.now)

    return case_reply(changed(call, case, rule))
