"""POST /cases/{case}/submission, POST /cases/{case}/withdrawal: the applicant hands the case in, or takes it back."""

from onestop import cases
from onestop.cases import Case
from onestop.operations.call import Call
from onestop.operations.casework import calendar, case_reply, changed, offered, on_file
from onestop.operations.operation import operation
from onestop.operations.reply import Reply


@operation(
    "POST /cases/{case}/submission",
    "submitCase",
    summary="Hand the case in; everything required must be there and checked",
    answers={202: "Case"},
    body="Submission",
)
def submit(call: Call, case: str) -> Reply:
    """The core department's clock starts."""

    def rule(state: Case) -> cases.Change:
        service = offered(state)
        return cases.submit(state, service, calendar(service), call.now, on_file(call, state, service))

    return case_reply(changed(call, case, rule, status=202))


@operation(
    "POST /cases/{case}/withdrawal",
    "withdrawCase",
    summary="Take the case back before its decision",
    answers={200: "Case"},
    body="Withdrawal",
)
def withdraw(call: Call, case: str) -> Reply:
    """Whoever still has it before them need not answer any more."""
    reasons = [call.body["reason"]] if "reason" in call.body else []
    return case_reply(changed(call, case, lambda state: cases.withdraw(state, call.now, reasons)))
