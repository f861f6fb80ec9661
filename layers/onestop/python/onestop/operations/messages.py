"""GET/POST /cases/{case}/messages: lines between the applicant and the departments that have the case."""

from onestop import cases, store
from onestop.cases import Case
from onestop.clock import iso
from onestop.errors import Fault, Invalid
from onestop.identity import involved
from onestop.operations.call import Call
from onestop.operations.casework import acting, changed, opened
from onestop.operations.declaration import Parameter
from onestop.operations.operation import operation
from onestop.operations.paging import PAGE
from onestop.operations.parameters import CURSOR, ON_BEHALF_OF
from onestop.operations.reply import Reply

NEWEST = "newest"
ORDER = Parameter(
    "order", "`newest`: the last one first; left out, the first one.", {"type": "string", "enum": ["oldest", NEWEST]}
)


@operation(
    "GET /cases/{case}/messages",
    "listMessages",
    summary="The messages of a case in their order",
    answers={200: "MessagePage"},
    query=(ORDER, CURSOR, ON_BEHALF_OF),
)
def read(call: Call, case: str) -> Reply:
    """A page of messages."""
    newest_first = call.query.get(ORDER.name) == NEWEST
    page = store.messages(opened(call, case).id, call.query.get("cursor"), PAGE, newest_first=newest_first)
    items = [
        {"number": each.number, "sender": each.sender, "text": each.text, "at": iso(each.at)} for each in page.items
    ]
    return Reply({"items": items, "next": page.next})


@operation(
    "POST /cases/{case}/messages",
    "postMessage",
    summary="Write to the departments of a case, or to its applicant",
    answers={201: "Message"},
    body="NewMessage",
)
def post(call: Call, case: str) -> Reply:
    """Everybody who has the case can read it."""
    text = call.body["text"].strip()

    def rule(state: Case) -> cases.Change:
        return cases.post(state, _sender(call, state), text, call.now)

    def shown(state: Case) -> dict[str, object]:
        sender = _sender(call, state)
        return {"number": state.messages, "sender": sender, "text": text, "at": iso(call.now)}

    answer = changed(call, case, rule, status=201, shown=shown)
    return Reply(answer.body, answer.status)


def _sender(call: Call, case: Case) -> str:
    """As whom the caller writes; one who works for several departments of the case must say."""
    named = call.body.get("department")
    applicants_side = acting(call, case)
    if named is None and applicants_side is not None:
        return applicants_side
    departments = involved(call.caller, case)
    if named is None and len(departments) == 1:
        (named,) = departments
    if named not in departments:
        known = ", ".join(sorted(departments)) or "none"
        raise Invalid("say for which department", (Fault("/department", f"must be one of: {known}"),))
    return f"department:{named}"
