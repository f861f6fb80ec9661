"""The defect: a stack that was being created when MiniStack ended is being created for ever."""

import json

from tests.cli.local.emulator.conftest import AS_IT_COMES, AS_WE_START_IT, MiniStack, Start

# Waits for a signal that never comes: a deploy that is still under way.
TEMPLATE = {
    "Resources": {
        "Handle": {"Type": "AWS::CloudFormation::WaitConditionHandle"},
        "Wait": {
            "Type": "AWS::CloudFormation::WaitCondition",
            "Properties": {"Handle": {"Ref": "Handle"}, "Timeout": "600"},
        },
    }
}


def test_still_there_in_ministack(start: Start) -> None:
    start_a_deploy(start(AS_IT_COMES)).save_and_kill()
    assert status(start(AS_IT_COMES)) == "CREATE_IN_PROGRESS"


def test_worked_round(start: Start) -> None:
    start_a_deploy(start(AS_WE_START_IT)).save_and_kill()
    assert status(start(AS_WE_START_IT)) == "ROLLBACK_COMPLETE"


def start_a_deploy(ministack: MiniStack) -> MiniStack:
    ministack.client("cloudformation").create_stack(StackName="OneStopGround", TemplateBody=json.dumps(TEMPLATE))
    return ministack


def status(ministack: MiniStack) -> str:
    described = ministack.client("cloudformation").describe_stacks(StackName="OneStopGround")
    return str(described["Stacks"][0]["StackStatus"])
