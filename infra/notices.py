"""Mails to applicants: the queue between what happened and who writes of it, and the way back of news from SES."""

from collections.abc import Sequence

from aws_cdk import Duration, Stack
from aws_cdk.aws_events import EventField, EventPattern, IEventBus, Rule, RuleTargetInput
from aws_cdk.aws_events_targets import SqsQueue
from aws_cdk.aws_ses import CfnConfigurationSet, CfnConfigurationSetEventDestination
from constructs import Construct

from infra.function import Conditions
from infra.names import PREFIX
from infra.profile import Profile
from infra.queues import GuardedQueue
from onestop.notices import SOURCE

WRITING = Duration.seconds(90)
"""Before another function may take the same notice: six times the function's own limit, as AWS advises."""
CONFIGURATION_SET = f"{PREFIX}notices"
HEARD = ("DELIVERY", "BOUNCE", "COMPLAINT", "REJECT")
SPOKEN = ("Delivery", "Bounce", "Complaint", "Reject")
"""The same, as the events themselves call it."""


class Notices(Construct):
    """The queue; with a `sender` (an address whose domain, or which itself, is verified with SES) the set too under
    which mails are sent. Without one, no mail is sent and nothing of SES is made."""

    def __init__(self, scope: Construct, id: str, *, bus: IEventBus, sender: str, profile: Profile) -> None:
        super().__init__(scope, id)
        self.waiting = GuardedQueue(self, "Waiting", visible_after=WRITING, profile=profile)
        self._gather(bus)
        self._sender = sender
        self.configuration_set = CONFIGURATION_SET if sender else ""
        if sender:
            self._send()
            self._hear()

    def sending(self) -> Sequence[str]:
        """ARNs that whoever sends needs leave for: the sender's identity, whichever of the two is verified, and the
        set; none without a sender."""
        stack = Stack.of(self)
        names = [f"identity/{self._sender}", f"identity/{self._sender.rpartition('@')[2]}"]
        names.append(f"configuration-set/{CONFIGURATION_SET}")
        return [f"arn:{stack.partition}:ses:{stack.region}:{stack.account}:{name}" for name in names if self._sender]

    def as_sender(self) -> Conditions:
        """On what leave to send is given: an identity may be a whole domain, and mails are from this address alone."""
        return {"StringEquals": {"ses:FromAddress": self._sender}}

    def _gather(self, bus: IEventBus) -> None:
        """What the relay puts on the bus for applicants comes into the queue."""
        target = SqsQueue(self.waiting.queue, dead_letter_queue=self.waiting.dead)
        Rule(self, "Gathered", event_bus=bus, event_pattern=EventPattern(source=[SOURCE]), targets=[target])

    def _send(self) -> None:
        """Addresses that mails came back from, or that complained, get no more."""
        suppression = CfnConfigurationSet.SuppressionOptionsProperty(suppressed_reasons=["BOUNCE", "COMPLAINT"])
        made = CfnConfigurationSet(self, "Set", name=CONFIGURATION_SET, suppression_options=suppression)
        bus = Stack.of(self).format_arn(service="events", resource="event-bus", resource_name="default")
        destination = CfnConfigurationSetEventDestination.EventDestinationProperty(
            name="news",
            enabled=True,
            matching_event_types=list(HEARD),
            event_bridge_destination=CfnConfigurationSetEventDestination.EventBridgeDestinationProperty(
                event_bus_arn=bus  # SES knows no other than the account's own
            ),
        )
        CfnConfigurationSetEventDestination(
            self, "News", configuration_set_name=made.ref, event_destination=destination
        )

    def _hear(self) -> None:
        """News of our mails come into the queue without the address that they are about."""
        tags = {"ses:configuration-set": [CONFIGURATION_SET]}
        news = {
            "news": EventField.from_path("$.detail.eventType"),
            "case": EventField.from_path("$.detail.mail.tags.case"),
            "notice": EventField.from_path("$.detail.mail.tags.notice"),
        }
        pattern = EventPattern(source=["aws.ses"], detail={"eventType": list(SPOKEN), "mail": {"tags": tags}})
        target = SqsQueue(
            self.waiting.queue, message=RuleTargetInput.from_object(news), dead_letter_queue=self.waiting.dead
        )
        Rule(self, "Heard", event_pattern=pattern, targets=[target])
