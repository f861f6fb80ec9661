"""POST /cases/{case}/reviews/{review}/attendance: what is done in person, recorded by staff."""

from onestop import cases, store
from onestop.cases import Attendance, Case
from onestop.operations.call import Call
from onestop.operations.casework import calendar, case_reply, changed
from onestop.operations.instant import instant
from onestop.operations.operation import operation
from onestop.operations.reply import Reply


@operation(
    "POST /cases/{case}/reviews/{review}/attendance",
    "recordAttendance",
    summary="Record who came to the counter, or was met on site, and what was checked",
    answers={200: "Case"},
    body="Attendance",
)
def attend(call: Call, case: str, review: str) -> Reply:
    """By the department of the review, or the counter that filed the case. With the originals checked, the
    department's own record approves what its preliminary opinion favoured, unless it says otherwise."""
    said = call.body
    attendance = Attendance(
        at=instant(said["at"]) if "at" in said else call.now,
        place=said["place"],
        identity_checked=said["identity_checked"],
        documents_checked=said["documents_checked"],
        clerk=call.caller.sub,
        noted_at=call.now,
    )

    def rule(state: Case) -> cases.Change:
        found, service = state.reviews.get(review), store.pinned(state)
        if found is None or found.department not in call.caller.departments:
            return cases.attend(state, review, attendance, "counter", service)
        if not said.get("rely_on_opinion", True):
            return cases.attend(state, review, attendance, f"department:{found.department}", service)
        counted = calendar(service)
        return cases.attend_relying(state, review, attendance, found.department, service, counted, call.now)

    return case_reply(changed(call, case, rule, review=review))
