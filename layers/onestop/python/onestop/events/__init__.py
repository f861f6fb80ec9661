"""What happened to a case: events, their hash chain, and the envelope in which they leave the system."""

from onestop.events.chain import GENESIS, Recorded, link, verify
from onestop.events.cloudevent import cloud_event
from onestop.events.event import Event
from onestop.events.task import ASKING, Task, tasks_of

__all__ = ["ASKING", "GENESIS", "Event", "Recorded", "Task", "cloud_event", "link", "tasks_of", "verify"]
