"""Five grades after each case: the applicant gives one, the core department puts a bad one right."""

from onestop import cases, store
from onestop.cases import Case
from onestop.operations.call import Call
from onestop.operations.casework import calendar, case_reply, changed
from onestop.operations.operation import operation
from onestop.operations.reply import Reply


@operation(
    "POST /cases/{case}/rating",
    "rateCase",
    summary="Grade a case that has ended, once: 5 is the best; 1 and 2 are put right by the core department",
    answers={201: "Case"},
    body="NewRating",
)
def rate(call: Call, case: str) -> Reply:
    """Also when it was withdrawn, lapsed or was not accepted."""

    def rule(state: Case) -> cases.Change:
        service, said = store.pinned(state), call.body
        return cases.rate(state, int(said["grade"]), said.get("comment", ""), service, calendar(service), call.now)

    return case_reply(changed(call, case, rule, status=201))


@operation(
    "POST /cases/{case}/rating/rectification",
    "rectifyRating",
    summary="Say what was done about a bad grade, and whether whoever gave it was spoken to",
    answers={200: "Case"},
    body="NewRectification",
)
def rectify(call: Call, case: str) -> Reply:
    """Once; the applicant is told."""
    measures, contacted = call.body["measures"], call.body["contacted"]
    return case_reply(
        changed(call, case, lambda state: cases.rectify(state, call.caller.sub, measures, contacted, call.now))
    )
