"""A case that is opened by a code which somebody was handed; whoever brings anything else learns nothing."""

from collections.abc import Callable
from datetime import datetime

from onestop import store
from onestop.cases import Case, Change
from onestop.cases.codes import digest
from onestop.errors import NotFound
from onestop.operations.call import Call
from onestop.operations.casework import case_reply, seen
from onestop.operations.reply import Reply

UNOPENED = "there is no case with this number and this code, or the code does not hold any more"
"""Said to whoever brings anything but the right code: no case, a wrong code, a used one and an old one are one."""


def by_code(call: Call, rule: Callable[[Case, str, str, datetime], Change], opened: Callable[[Case], bool]) -> Reply:
    """Apply a rule with the digest of the code and the caller's `sub`; the case if it is `opened` to them then.

    A wrong code is written down, and answered as if there were no case: raises NotFound.
    """
    case = call.body["case"]
    said = digest(case, call.body["code"])

    def respond(state: Case) -> store.Answer:
        return store.Answer(200, seen(call, state)) if opened(state) else store.Answer(NotFound.status, {})

    def tried(state: Case) -> Change:
        return rule(state, said, call.caller.sub, call.now)

    try:
        answer = store.perform(case, tried, call.now, respond, call.once)
    except NotFound:
        raise NotFound(UNOPENED) from None
    if answer.status == NotFound.status:
        raise NotFound(UNOPENED)
    return case_reply(answer)
