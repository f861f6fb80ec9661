"""GET /statistics/public: how many cases, and what became of them."""

from dataclasses import asdict

from onestop import store
from onestop.operations.call import Call
from onestop.operations.operation import operation
from onestop.operations.reply import Reply

KEPT = 60
"""Seconds for which anybody may keep the figures."""


@operation(
    "GET /statistics/public",
    "readPublicStatistics",
    summary="Figures by month, service and department",
    answers={200: "Statistics"},
)
def public(_: Call) -> Reply:
    """Counters, the newest month first; they name no case and no person."""
    return Reply({"items": [asdict(each) for each in store.statistics()]}, max_age=KEPT)
