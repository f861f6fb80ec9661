"""POST /cases/{case}/reviews/{review}/attendance: what is done in person, recorded by staff."""

from chalice.app import Blueprint

from api.call import Call
from api.casework import case_reply, changed
from api.instant import instant
from api.operation import operation
from api.reply import Reply
from onestop import cases, store
from onestop.cases import Attendance, Case

routes = Blueprint(__name__)


@operation(
    routes,
    "POST /cases/{case}/reviews/{review}/attendance",
    "recordAttendance",
    summary="Record who came to the counter, or was met on site, and what was checked",
    answers={200: "Case"},
    body="Attendance",
)
def attend(call: Call, case: str, review: str) -> Reply:
    """By the department of the review, or the counter that filed the case."""
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
        found = state.reviews.get(review)
        theirs = found is not None and found.department in call.caller.departments
        actor = f"department:{found.department}" if found and theirs else "counter"
        return cases.attend(state, review, attendance, actor, store.pinned(state))

    return case_reply(changed(call, case, rule, review=review))
