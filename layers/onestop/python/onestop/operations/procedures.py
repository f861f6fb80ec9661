"""Special procedures: inspections, hearings, tests, expert reviews; planned, chosen, reported."""

from onestop import cases, store
from onestop.cases import Case, Offer, Rectification, Report
from onestop.identifiers import new_id
from onestop.operations.call import Call
from onestop.operations.casework import calendar, case_reply, changed
from onestop.operations.instant import instant
from onestop.operations.operation import operation
from onestop.operations.reply import Reply


@operation(
    "POST /cases/{case}/reviews/{review}/inspection",
    "planInspection",
    summary="Offer dates for an inspection or another special procedure; the clock of the review stops",
    answers={200: "Case"},
    body="Inspection",
)
def plan(call: Call, case: str, review: str) -> Reply:
    """One date is set; of several the applicant chooses. Two departments at one place make one visit."""
    said = call.body
    slots = [instant(each) for each in said.get("slots") or [said["at"]]]
    offer = Offer(said.get("kind", "inspection"), said["place"], slots, said.get("inspector"))
    visit = new_id()

    def rule(state: Case) -> cases.Change:
        service = store.pinned(state)
        return cases.offer(state, review, call.caller.sub, visit, offer, service, calendar(service), call.now)

    return case_reply(changed(call, case, rule, review=review))


@operation(
    "POST /cases/{case}/visits/{visit}/choice",
    "chooseVisit",
    summary="Choose one of the dates offered",
    answers={200: "Case"},
    body="VisitChoice",
)
def choose(call: Call, case: str, visit: str) -> Reply:
    """A date is chosen once."""
    at = instant(call.body["at"])
    return case_reply(changed(call, case, lambda state: cases.choose(state, visit, at, call.now)))


@operation(
    "POST /cases/{case}/reviews/{review}/inspection-report",
    "reportInspection",
    summary="Say what the visit showed; the clock of the review runs again",
    answers={200: "Case"},
    body="InspectionReport",
)
def report(call: Call, case: str, review: str) -> Reply:
    """After a failed one the department orders what must be put right, plans another visit, or decides."""
    said = call.body
    found = Report(said["result"], said.get("notes", ""), call.now, tuple(said.get("documents", ())))
    rectify = said.get("rectify")
    wanted = Rectification(tuple(rectify["items"]), rectify["due_working_days"]) if rectify else None

    def rule(state: Case) -> cases.Change:
        service = store.pinned(state)
        return cases.report(state, review, call.caller.sub, found, service, calendar(service), call.now, wanted)

    return case_reply(changed(call, case, rule, review=review))
