"""GET /statistics/public: how many cases, and what became of them."""

from dataclasses import asdict

from chalice.app import Blueprint

from api.call import Call
from api.operation import operation
from api.reply import Reply
from onestop import store

routes = Blueprint(__name__)

KEPT = 60
"""Seconds for which anybody may keep the figures."""


@operation(
    routes,
    "GET /statistics/public",
    "readPublicStatistics",
    summary="Figures by month, service and department",
    answers={200: "Statistics"},
)
def public(_: Call) -> Reply:
    """Counters, the newest month first; they name no case and no person."""
    return Reply({"items": [asdict(each) for each in store.statistics()]}, max_age=KEPT)
