"""GET /cases/{case}/notifications: what the applicant was told of a case by mail, and whether it came."""

from onestop import store
from onestop.operations.call import Call
from onestop.operations.casework import opened
from onestop.operations.operation import operation
from onestop.operations.paging import PAGE
from onestop.operations.parameters import CURSOR, ON_BEHALF_OF
from onestop.operations.reply import Reply

CHANNEL = "mail"
"""The only one there is so far."""


@operation(
    "GET /cases/{case}/notifications",
    "listNotifications",
    summary="What the applicant was told of a case by mail, with the state of its delivery; no address",
    answers={200: "NotificationPage"},
    query=(CURSOR, ON_BEHALF_OF),
)
def read(call: Call, case: str) -> Reply:
    """A page of notifications, in the order of the changes that they are about."""
    page = store.notices(opened(call, case).id, call.query.get("cursor"), PAGE)
    items = [
        {
            "at": each["at"],
            "event": each["subject"],
            "channel": CHANNEL,
            "language": each["language"],
            "state": each["state"],
        }
        for each in page.items
    ]
    return Reply({"items": items, "next": page.next})
