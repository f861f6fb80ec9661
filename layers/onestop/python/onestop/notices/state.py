"""How far a notice has come, and how it can go on from there, whatever order the news of it comes in."""

from collections.abc import Mapping
from typing import Literal

State = Literal["off", "declined", "no_address", "sending", "sent", "delivered", "bounced", "complained", "failed"]
"""off: this deployment sends no mail; declined: the applicant wants none; sent: the mail service has it;
failed: it did not take it, however often it was asked."""

FOLLOWS: Mapping[State, tuple[State, ...]] = {
    "no_address": ("sending",),
    "sent": ("sending",),
    "failed": ("sending", "sent"),
    "delivered": ("sending", "sent", "failed"),
    "bounced": ("sending", "sent", "failed", "delivered"),
    "complained": ("sending", "sent", "failed", "delivered"),
}
"""A later state, and those from which it can be reached: news of a delivery may overtake our own mark."""
