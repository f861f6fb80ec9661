"""GET /counter/cases, POST /counter/cases/{case}: what a clerk of the counter files for people in front of them."""

from onestop import cases, store
from onestop.cases import Appearance
from onestop.operations.call import Call
from onestop.operations.casework import case_reply, changed
from onestop.operations.operation import operation
from onestop.operations.paging import PAGE
from onestop.operations.parameters import CURSOR
from onestop.operations.reply import Reply
from onestop.operations.rows import told

SHOWN = ("service", "status", "submitted_at", "due_at", "promised_due_at")
"""What the list shows of a case, beside its id."""
NAMED = {"account", "on_behalf_of"}
"""Members of a body that say whose the draft is."""


@operation(
    "GET /counter/cases",
    "listFiled",
    summary="What the caller files at the counter, newest first",
    answers={200: "FiledPage"},
    query=(CURSOR,),
)
def filed(call: Call) -> Reply:
    """Begun by them, or taken over; what a colleague took over since is not theirs any more."""
    page = store.filed(call.caller.sub, call.query.get("cursor"), PAGE)
    items = [{"id": each["case"], **{name: told(each[name]) for name in SHOWN}} for each in page.items]
    return Reply({"items": items, "next": page.next})


@operation(
    "POST /counter/cases/{case}",
    "takeOverDraft",
    summary="Go on at the counter with a draft of the person in front of it, who agrees to it",
    answers={200: "Case"},
    body="DraftTakeover",
)
def take_over(call: Call, case: str) -> Reply:
    """By its number and, for whoever has an account, whose it is; anybody else's is as if it were not there."""
    appearance = Appearance(call.body["proof"], call.caller.sub, call.now)
    # Whether it is theirs was asked before the rule, of whoever was named.
    named = not NAMED.isdisjoint(call.body)
    return case_reply(changed(call, case, lambda state: cases.take_over_draft(state, appearance, named=named)))
