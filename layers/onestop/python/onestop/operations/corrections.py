"""Correction rounds: a department asks, the applicant answers the letter."""

from onestop import cases, store
from onestop.cases import Case, Deficiency, Request
from onestop.errors import NotFound
from onestop.operations.call import Call
from onestop.operations.casework import calendar, case_reply, changed, on_file
from onestop.operations.operation import operation
from onestop.operations.reply import Reply


@operation(
    "POST /cases/{case}/reviews/{review}/supplement",
    "requestSupplement",
    summary="Say what is missing; it goes out in one letter with what the other departments miss",
    answers={200: "Case"},
    body="SupplementRequest",
)
def ask(call: Call, case: str, review: str) -> Reply:
    """Items join the letter that is being collected; the clock stops when it goes out."""
    items = tuple(_deficiency(each) for each in call.body["items"])
    request = Request(items, call.body.get("due_working_days"), call.body.get("reason"))

    def rule(state: Case) -> cases.Change:
        service = store.pinned(state)
        return cases.ask(state, review, call.caller.sub, request, service, calendar(service), call.now)

    return case_reply(changed(call, case, rule, review=review))


@operation(
    "POST /cases/{case}/supplements/{supplement}/response",
    "answerSupplement",
    summary="Answer items of a letter; each review goes on as soon as its own are answered",
    answers={200: "Case"},
    body="SupplementResponse",
)
def respond(call: Call, case: str, supplement: str) -> Reply:
    """By changed answers, by documents declared and uploaded before, or by notes."""
    if not supplement.isdecimal():
        raise NotFound("there is no such letter")
    number = int(supplement)
    notes = {each["id"]: each.get("note", "") for each in call.body.get("items", [])}
    answers = call.body.get("answers", {})

    def rule(state: Case) -> cases.Change:
        service = store.pinned(state)
        held = on_file(call, state, service)
        return cases.respond(state, number, answers, notes, service, calendar(service), call.now, held)

    return case_reply(changed(call, case, rule))


def _deficiency(said: str | dict[str, str]) -> Deficiency:
    """A deficiency, anchored or in free text."""
    if isinstance(said, str):
        return Deficiency("", said.strip())
    return Deficiency(said.get("target", ""), said["detail"].strip())
