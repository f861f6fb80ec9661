"""What happened to a case: events, their hash chain, and the envelope in which they leave the system."""

from onestop.events.chain import GENESIS, Recorded, link, verify
from onestop.events.event import Event

__all__ = ["GENESIS", "Event", "Recorded", "link", "verify"]
