"""How a machine meets our own faults, and how long it waits before it calls silence a fault."""

from collections.abc import Iterable
from math import ceil
from typing import Any

from onestop.catalogue.limit import Limit
from onestop.catalogue.service import Service

NOT_ACCEPTED = "NotAccepted"
"""The error with which the relay ends the wait of a case that was returned, refused or withdrawn before acceptance."""

CALL: list[dict[str, Any]] = [
    {"ErrorEquals": [NOT_ACCEPTED], "MaxAttempts": 0},
    {
        "ErrorEquals": ["States.TaskFailed"],
        "IntervalSeconds": 2,
        "BackoffRate": 2.0,
        "MaxDelaySeconds": 300,
        "MaxAttempts": 12,
        "JitterStrategy": "FULL",
    },
]
"""A function that failed to take a token: half an hour of tries. `States.TaskFailed` is every error but a timeout,
whatever a function's exception was called."""

SETTLE: list[dict[str, Any]] = [
    {
        "ErrorEquals": ["States.TaskFailed"],
        "IntervalSeconds": 2,
        "BackoffRate": 2.0,
        "MaxDelaySeconds": 21_600,
        "MaxAttempts": 1_000,
        "JitterStrategy": "FULL",
    },
]
"""A function that cannot settle the case yet. A case that began on another version of its service may have reviews
that this machine does not wait for, so the tries go on for months, every six hours at the longest."""

DAY = 86_400
SHORTEST, LONGEST = 30 * DAY, 360 * DAY
"""An hour's service may pause for weeks; and AWS ends an execution after a year, a backstop must speak before."""

PATIENCE = 5
"""Pauses, supplements and extensions lengthen a case; five times its serial length, something is lost."""

_CALENDAR_DAYS = {"working_days": 2.0, "calendar_days": 1.0, "hours": 1 / 24}
"""At most so many calendar days to one of a unit; a long holiday doubles the working days around it."""


def backstop(service: Service) -> int:
    """Seconds that any wait of the service's machine may last: never a legal time, only the end of hope."""
    limits = [service.acceptance.limits.statutory, *(each.limits.statutory for each in service.reviews)]
    return min(LONGEST, max(SHORTEST, PATIENCE * ceil(_days(limits)) * DAY))


def _days(limits: Iterable[Limit]) -> float:
    return sum(limit.within * _CALENDAR_DAYS[limit.unit] for limit in limits)
