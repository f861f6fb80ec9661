"""A role may do what its function's duty says and nothing more: written once, read back from the template."""

import pytest

from infra.duties import DUTIES
from infra.lock import ROOT
from onestop.store import schema
from statemachines import FUNCTIONS
from tests.infra.assembly import Assembly, statements
from tests.infra.conftest import SENDER

HERE = "${AWS::Region}:${AWS::AccountId}"
THINGS = {
    "table": "${Table.Arn}",
    **{f"index:{each.name}": f"${{Table.Arn}}/index/{each.name}" for each in schema.INDEXES},
    "stream": "${Table.StreamArn}",
    "documents": "${DocumentsBucket.Arn}/*",
    "arrivals": "${DocumentsArrivalsQueue.Arn}",
    "signing_key": "${SigningKey.Arn}",
    "people": "${PeoplePool.Arn}",
    "notices": "${NoticesWaitingQueue.Arn}",
    "bus": "${Bus.Arn}",
    "queues": f"arn:${{AWS::Partition}}:sqs:{HERE}:onestop-*",
    "machines": f"arn:${{AWS::Partition}}:states:{HERE}:stateMachine:onestop-*",
    "tasks": "*",
    "dead:relay": "${RelayDead.Arn}",
    "dead:tally": "${TallyDead.Arn}",
    "dead:clock": "${ClockDead.Arn}",
    "dead:issue": "${IssueDead.Arn}",
}


SES = f"arn:${{AWS::Partition}}:ses:{HERE}"
MAIL = (
    f"{SES}:identity/{SENDER}",
    f"{SES}:identity/onestop.example",
    f"{SES}:configuration-set/onestop-notices",
)
"""The one thing that is several."""


def observation(name: str) -> set[tuple[str, str]]:
    """What every function needs to be seen working."""
    log = f"${{Functions{name}Log.Arn}}"
    return {
        ("logs:CreateLogStream", log),
        ("logs:PutLogEvents", log),
        ("xray:PutTelemetryRecords", "*"),
        ("xray:PutTraceSegments", "*"),
    }


def allowed(assembly: Assembly, role: str) -> set[tuple[str, str]]:
    """Every action on every resource that the policies of a role allow."""
    return {
        (action, assembly.text(resource))
        for policy in assembly.resources("AWS::IAM::Policy").values()
        if [assembly.text(each) for each in policy["Roles"]] == [f"${{{role}}}"]
        for action, resource, statement in statements(policy["PolicyDocument"])
        if statement["Effect"] == "Allow"
    }


@pytest.mark.parametrize("name", sorted(DUTIES))
def test_a_function_may_do_its_duty_and_nothing_more(aws: Assembly, name: str) -> None:
    duty = {
        (action, resource)
        for grant in DUTIES[name].grants
        for action in grant.actions
        for resource in (MAIL if grant.thing == "mail" else (THINGS[grant.thing],))
    }
    assert allowed(aws, f"Functions{name}Role") == duty | observation(name)


def test_mails_may_be_from_one_address_and_leave_for_all_else_follows_from_what_it_is_about(aws: Assembly) -> None:
    documents = [policy["PolicyDocument"] for policy in aws.resources("AWS::IAM::Policy").values()]
    found = {action: each for document in documents for action, _, each in statements(document) if "Condition" in each}
    assert set(found) == {"ses:SendEmail"}
    assert found["ses:SendEmail"]["Condition"] == {"StringEquals": {"ses:FromAddress": SENDER}}


def test_machines_invoke_their_functions_and_no_other(aws: Assembly) -> None:
    invoked = {resource for action, resource in allowed(aws, "MachinesRole") if action == "lambda:InvokeFunction"}
    assert invoked == {f"${{Functions{name}Function.Arn}}" for name in FUNCTIONS}


def test_no_role_of_ours_has_a_managed_policy(aws: Assembly) -> None:
    managed = {name for name, role in aws.resources("AWS::IAM::Role").items() if "ManagedPolicyArns" in role}
    assert managed == {"ApiRestCloudWatchRole"}  # the account's own, for the gateway's logs


def test_every_function_has_a_duty_and_every_duty_a_function() -> None:
    folders = {each.parent.name for each in (ROOT / "functions").glob("*/app.py")}
    assert folders == set(DUTIES)


def test_no_action_is_a_wildcard(aws: Assembly) -> None:
    policies = aws.resources("AWS::IAM::Policy").values()
    actions = {action for policy in policies for action, _, _ in statements(policy["PolicyDocument"])}
    assert not {action for action in actions if "*" in action}
