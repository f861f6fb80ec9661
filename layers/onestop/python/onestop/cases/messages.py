"""Lines between the applicant and the departments of a case."""

from dataclasses import replace
from datetime import datetime

from onestop.cases.model import Case, Change, Message
from onestop.errors import Conflict
from onestop.events import Event

MOST_MESSAGES = 9999
"""Messages of one case."""


def post(case: Case, sender: str, text: str, now: datetime) -> Change:
    """Add a message; raises Conflict on a draft, which no department has seen, and beyond the limit."""
    if case.status == "draft":
        raise Conflict("the case is a draft; messages begin with its submission")
    if case.messages >= MOST_MESSAGES:
        raise Conflict(f"a case holds at most {MOST_MESSAGES} messages")
    message = Message(number=case.messages + 1, sender=sender, text=text, at=now)
    event = Event("message.posted", sender, {"message": message.number})
    return Change(replace(case, messages=message.number), (event,), message)
