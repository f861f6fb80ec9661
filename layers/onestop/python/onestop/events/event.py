"""An event as a rule returns it, before it has a number and a place in the chain."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. Data holds ids, statuses, dates and outcomes only: events reach every
    department and the bus, so no answer, reason or name may stand in them."""

    type: str
    """Without the prefix `gov.onestop.`: `case.submitted`, `review.decided`, ..."""
    actor: str
    """`applicant`, `delegate:<number in the case>`, `counter`, `department:<code>`, `supervisor` or `system`."""
    data: Mapping[str, Any] = field(default_factory=dict)
