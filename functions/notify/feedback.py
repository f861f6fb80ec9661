"""News of a mail from the mail service: it arrived, came back, was complained of, or was never sent on."""

from collections.abc import Mapping
from typing import Any

from onestop import store
from onestop.notices import State

NEWS = "news"
"""The member that only news have."""
STATES: Mapping[str, State] = {
    "Delivery": "delivered",
    "Bounce": "bounced",
    "Complaint": "complained",
    "Reject": "failed",
}
"""What SES calls it (`eventType`). News may come late, twice and out of order; the furthest state stays."""


def note(told: Mapping[str, Any]) -> None:
    """`{news, case: [id], notice: [number]}`, as the rule makes it of an event: tags have lists of values."""
    (case,), (number,) = told["case"], told["notice"]
    store.mark(case, int(number), STATES[told[NEWS]])
