"""What the duties' grants are about: the ARNs behind each name that `infra.duties` uses."""

from collections.abc import Mapping, Sequence

from aws_cdk import Stack
from aws_cdk.aws_sqs import IQueue

from infra.function import Conditions
from infra.ground import Ground
from infra.names import PREFIX
from infra.notices import Notices
from onestop.store import schema


def things(stack: Stack, ground: Ground, notices: Notices, dead: Mapping[str, IQueue]) -> Mapping[str, Sequence[str]]:
    """ARNs by name, none for what is not there; `dead` holds the dead-letter queue of each function that has one.

    Machines and department queues go by their prefix: a policy holds 10 kB, a catalogue a thousand services.
    """
    assert ground.table.table_stream_arn
    here = f"{stack.region}:{stack.account}"
    return {
        "table": [ground.table.table_arn],
        **{f"index:{each.name}": [f"{ground.table.table_arn}/index/{each.name}"] for each in schema.INDEXES},
        "stream": [ground.table.table_stream_arn],
        "documents": [ground.documents.bucket.arn_for_objects("*")],
        "arrivals": [ground.documents.arrivals.queue.queue_arn],
        "signing_key": [ground.signing_key.key_arn],
        "people": [ground.people.pool.user_pool_arn],
        "notices": [notices.waiting.queue.queue_arn],
        "mail": notices.sending(),
        "bus": [ground.bus.event_bus_arn],
        "queues": [f"arn:{stack.partition}:sqs:{here}:{PREFIX}*"],
        "machines": [f"{machine_prefix(stack)}*"],
        "tasks": ["*"],
        **{f"dead:{name}": [queue.queue_arn] for name, queue in dead.items()},
    }


def conditions(notices: Notices) -> Mapping[str, Conditions]:
    """On what each of them may be used, by name; nothing where the ARN says it all."""
    return {"mail": notices.as_sender()}


WIDE: Mapping[str, tuple[str, str]] = {
    "documents": (
        "Every document of every case; the function asks `identity` whose it is.",
        "IAM5[Resource::OneStopGround:ExportsOutputFnGetAttDocumentsBucket089EA665Arn9C7B4550/*]",
    ),
    "queues": (
        "The queues of all departments, which go by this prefix.",
        "IAM5[Resource::arn:<AWS::Partition>:sqs:<AWS::Region>:<AWS::AccountId>:onestop-*]",
    ),
    "machines": (
        "The machines of all services, which go by this prefix.",
        "IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:stateMachine:onestop-*]",
    ),
    "tasks": (
        "A task token names one waiting task and is itself the permission; the request names no machine.",
        "IAM5[Resource::*]",
    ),
}
"""Things that a wildcard stands for: why, and what cdk-nag calls it."""


def machine_prefix(stack: Stack) -> str:
    """The ARN of any machine up to and including `onestop-`."""
    return f"arn:{stack.partition}:states:{stack.region}:{stack.account}:stateMachine:{PREFIX}"
