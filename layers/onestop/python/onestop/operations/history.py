"""GET /cases/{case}/timeline, GET /cases/{case}/clocks: what happened, and which date counts and why."""

from dataclasses import asdict
from typing import Any

from onestop import store
from onestop.cases.clocks import clocks
from onestop.events import Recorded
from onestop.operations.call import Call
from onestop.operations.casework import calendar, opened
from onestop.operations.operation import operation
from onestop.operations.paging import PAGE
from onestop.operations.parameters import CURSOR, ON_BEHALF_OF
from onestop.operations.reply import Reply
from onestop.operations.rows import told


@operation(
    "GET /cases/{case}/timeline",
    "readTimeline",
    summary="The events of a case in their order, with their hash chain",
    answers={200: "Timeline"},
    query=(CURSOR, ON_BEHALF_OF),
)
def timeline(call: Call, case: str) -> Reply:
    """A page of events; they say what happened and never what was written."""
    page = store.timeline(opened(call, case).id, call.query.get("cursor"), PAGE)
    return Reply({"items": [_event(each) for each in page.items], "next": page.next})


@operation(
    "GET /cases/{case}/clocks",
    "readClocks",
    summary="Every clock of a case with its ledger: each day counted or skipped, and why",
    answers={200: "Clocks"},
    query=(ON_BEHALF_OF,),
)
def explained(call: Call, case: str) -> Reply:
    """The case's dates and each department's, by law and as promised."""
    state = opened(call, case)
    service = store.pinned(state)
    counted = calendar(service)
    return Reply(
        {
            "case": state.id,
            "time_zone": counted.time_zone,
            "due_at": told(state.due_at),
            "promised_due_at": told(state.promised_due_at),
            "clocks": clocks(state, service, counted, call.now),
        }
    )


def _event(event: Recorded) -> dict[str, Any]:
    listed = asdict(event)
    del listed["case"]
    return {**listed, "seq": int(event.seq)}
