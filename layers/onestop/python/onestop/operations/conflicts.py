"""POST /cases/{case}/conflicts/{subject}/resolution: conditions of two departments that cannot both be met."""

from onestop import cases, store
from onestop.cases import Case
from onestop.operations.call import Call
from onestop.operations.casework import calendar, case_reply, changed
from onestop.operations.operation import operation
from onestop.operations.prose import lines
from onestop.operations.reply import Reply


@operation(
    "POST /cases/{case}/conflicts/{subject}/resolution",
    "resolveConflict",
    summary="Lay down what is required where departments' conditions conflict",
    answers={200: "Case"},
    body="ConflictResolution",
)
def resolve(call: Call, case: str, subject: str) -> Reply:
    """The core department's word stands in the licences in place of what conflicted."""
    said, reasons = call.body["requirement"], lines(call.body["reasons"])

    def rule(state: Case) -> cases.Change:
        service = store.pinned(state)
        clerk = call.caller.sub
        return cases.resolve(state, subject, clerk, said, reasons, service, calendar(service), call.now)

    return case_reply(changed(call, case, rule))
