"""A queue for each department, `onestop-<code>`: the contract between the house and the departments' own systems."""

from collections.abc import Iterable, Mapping

from aws_cdk import Duration, Fn
from aws_cdk.aws_iam import AccountPrincipal, ArnPrincipal, IPrincipal
from constructs import Construct

from infra.names import PREFIX
from infra.profile import Profile
from infra.queues import GuardedQueue
from onestop.catalogue import Department

HANDLING = Duration.minutes(5)
"""How long a consumer has for a task before another may take it; it can ask SQS for more."""


class DepartmentQueues(Construct):
    """All queues, by department code. `consumers` names the AWS account id or ARN that may consume a
    department's queue from outside this account; a department that is not in it is served from inside."""

    def __init__(
        self,
        scope: Construct,
        id: str,
        departments: Iterable[Department],
        *,
        consumers: Mapping[str, str],
        profile: Profile,
    ) -> None:
        super().__init__(scope, id)
        self.by_code = {
            each.code: GuardedQueue(
                self, each.code, visible_after=HANDLING, profile=profile, name=f"{PREFIX}{each.code}"
            )
            for each in departments
        }
        if strangers := consumers.keys() - self.by_code.keys():
            raise ValueError(f"context `consumers` names departments that the catalogue lacks: {sorted(strangers)}")
        for code, consumer in consumers.items():
            self.by_code[code].queue.grant_consume_messages(_principal(consumer))

    @property
    def url_prefix(self) -> str:
        """The URL of any of the queues up to and including `onestop-`, whatever host serves them."""
        code, guarded = next(iter(self.by_code.items()))
        return f"{Fn.select(0, Fn.split(f'{PREFIX}{code}', guarded.queue.queue_url))}{PREFIX}"


def _principal(consumer: str) -> IPrincipal:
    return ArnPrincipal(consumer) if consumer.startswith("arn:") else AccountPrincipal(consumer)
