"""The bus `onestop`, where every event is published for whoever in government wants to know."""

from aws_cdk import Duration
from aws_cdk.aws_events import EventBus, EventPattern
from constructs import Construct

from infra.names import BUS
from infra.profile import Profile

REPLAYABLE = Duration.days(30)


def bus(scope: Construct, profile: Profile) -> EventBus:
    """Past events can be replayed to a subscriber that joined late or was broken."""
    made = EventBus(scope, "Bus", event_bus_name=BUS)
    if profile.provides("AWS::Events::Archive"):
        made.archive("Archive", event_pattern=EventPattern(source=[BUS]), retention=REPLAYABLE)
    return made
