"""A queue of the house: over TLS only, encrypted, and with a dead-letter queue that keeps what nobody could handle."""

from aws_cdk import Duration
from aws_cdk.aws_sqs import DeadLetterQueue, Queue, QueueEncryption
from constructs import Construct

from infra.nag import acknowledge
from infra.profile import Profile

ATTEMPTS = 5
"""How often a message is received before it counts as poison."""

KEPT = Duration.days(14)
"""As long as SQS can: time enough for an office that was closed over a holiday."""


class GuardedQueue(Construct):
    """A queue and the dead-letter queue behind it; without `name`, both are named by the deployment."""

    def __init__(
        self, scope: Construct, id: str, *, visible_after: Duration, profile: Profile, name: str | None = None
    ) -> None:
        super().__init__(scope, id)
        self.dead = dead_letters(self, "Dead", profile, f"{name}-dlq" if name else None)
        self.queue = Queue(
            self,
            "Queue",
            queue_name=name,
            visibility_timeout=visible_after,
            retention_period=KEPT,
            encryption=QueueEncryption.SQS_MANAGED,
            enforce_ssl=profile.tls_only,
            dead_letter_queue=DeadLetterQueue(max_receive_count=ATTEMPTS, queue=self.dead),
        )


def dead_letters(scope: Construct, id: str, profile: Profile, name: str | None = None) -> Queue:
    """A queue where failures wait for a person."""
    queue = Queue(
        scope,
        id,
        queue_name=name,
        retention_period=KEPT,
        encryption=QueueEncryption.SQS_MANAGED,
        enforce_ssl=profile.tls_only,
    )
    acknowledge(queue, "It is a dead-letter queue; of some, only a stream or a rule knows it.", "SQS3")
    return queue
