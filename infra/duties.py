"""What each function is given and may do, as data: a role allows this and not one action more."""

from collections.abc import Mapping
from dataclasses import dataclass

from onestop.store import schema


@dataclass(frozen=True, slots=True)
class Grant:
    """Actions on one kind of thing, named as in `infra.things`."""

    thing: str
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """Time in seconds, memory in MB (the processor comes in proportion), and leave to act."""

    timeout: int
    memory: int
    grants: tuple[Grant, ...]
    prints: bool = False
    """Whether it carries the typefaces of a licence (see `infra.typefaces`)."""


def _index(index: schema.Index) -> Grant:
    return Grant(f"index:{index.name}", ("dynamodb:Query",))


# A transaction needs the right to each action inside it; there is none for the transaction itself.
_READ_CASES = Grant("table", ("dynamodb:GetItem", "dynamodb:Query"))
_WRITE_CASES = Grant("table", ("dynamodb:PutItem", "dynamodb:UpdateItem"))
# What a case is handed in on is asked once more as it is written: a licence that stands in for a document is valid.
_RELY = Grant("table", ("dynamodb:ConditionCheckItem",))
# A page of questions is read whole at once; one that is taken down is not public any more.
_CONSULTATION = Grant("table", ("dynamodb:BatchGetItem", "dynamodb:DeleteItem"))
# Whose the account is that somebody at a counter names.
_ACCOUNTS = Grant("people", ("cognito-idp:AdminGetUser",))
_FOLLOW_TABLE = Grant(
    "stream",
    ("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"),
)

DUTIES: Mapping[str, Duty] = {
    "api": Duty(
        29,  # the gateway waits no longer
        1769,  # one whole processor: people wait for it
        (
            _READ_CASES,
            _WRITE_CASES,
            _RELY,
            _CONSULTATION,
            _index(schema.BY_APPLICANT),
            _index(schema.BY_DEPARTMENT),
            _index(schema.BY_DESK),
            _index(schema.BY_LICENCE),
            Grant("documents", ("s3:GetObjectVersion", "s3:PutObject")),
            _ACCOUNTS,
            Grant("people", ("cognito-idp:ListUsersInGroup",)),
            # Sign: a status list is as old as the question.
            Grant("signing_key", ("kms:GetPublicKey", "kms:Sign", "kms:Verify")),
        ),
        prints=True,
    ),
    "portal": Duty(
        29,
        1769,
        (
            _READ_CASES,
            _WRITE_CASES,
            _CONSULTATION,
            _RELY,
            _index(schema.BY_APPLICANT),
            _index(schema.BY_DEPARTMENT),
            _index(schema.BY_DESK),
            _index(schema.BY_LICENCE),
            Grant("documents", ("s3:GetObjectVersion", "s3:PutObject")),
            _ACCOUNTS,
            Grant("people", ("cognito-idp:ListUsersInGroup",)),
            Grant("signing_key", ("kms:GetPublicKey", "kms:Verify")),
        ),
        prints=True,
    ),
    "accept": Duty(30, 512, (Grant("table", ("dynamodb:UpdateItem",)),)),
    "review": Duty(
        30, 512, (Grant("table", ("dynamodb:ConditionCheckItem", "dynamodb:PutItem", "dynamodb:UpdateItem")),)
    ),
    "decide": Duty(30, 512, (_READ_CASES, _WRITE_CASES)),
    "issue": Duty(
        60,
        1024,
        (
            _READ_CASES,
            _WRITE_CASES,
            Grant("signing_key", ("kms:GetPublicKey", "kms:Sign")),
            Grant("dead:issue", ("sqs:SendMessage",)),
        ),
    ),
    "relay": Duty(
        60,
        1024,
        (
            _FOLLOW_TABLE,
            Grant("table", ("dynamodb:GetItem",)),
            Grant("bus", ("events:PutEvents",)),
            Grant("queues", ("sqs:SendMessage",)),
            Grant("machines", ("states:StartExecution",)),
            Grant("tasks", ("states:SendTaskFailure", "states:SendTaskSuccess")),
            Grant("dead:relay", ("sqs:SendMessage",)),
        ),
    ),
    "clock": Duty(
        55,  # the next minute starts another
        1024,
        (_READ_CASES, _WRITE_CASES, _index(schema.BY_ALARM), Grant("dead:clock", ("sqs:SendMessage",))),
    ),
    "intake": Duty(
        60,
        1024,
        (
            _READ_CASES,
            _WRITE_CASES,
            Grant("documents", ("s3:GetObjectVersion",)),
            Grant("arrivals", ("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage")),
        ),
    ),
    "notify": Duty(
        15,  # a notice that it leaves behind is taken up again after `store.claims.GIVEN_UP`
        512,
        (
            Grant("table", ("dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem")),
            Grant("notices", ("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage")),
            Grant("people", ("cognito-idp:ListUsers",)),
            Grant("mail", ("ses:SendEmail",)),
        ),
    ),
    "tally": Duty(
        60,
        512,
        (
            _FOLLOW_TABLE,
            Grant("table", ("dynamodb:GetItem", "dynamodb:UpdateItem")),
            Grant("dead:tally", ("sqs:SendMessage",)),
        ),
    ),
}
"""Every function of the house, by the name of its folder."""
