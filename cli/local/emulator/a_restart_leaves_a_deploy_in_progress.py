"""A stack whose deploy a restart cut off says "in progress" for ever, and the CDK waits for it.

Executions that were running are marked failed at a restart; stacks are not.
"""

from typing import Any

from ministack.services import cloudformation

# What the CDK goes on from: it creates a rolled-back stack anew, and updates the others.
_ENDINGS = {"CREATE": "ROLLBACK_COMPLETE", "ROLLBACK": "ROLLBACK_COMPLETE", "DELETE": "DELETE_FAILED"}


def work_round() -> None:
    """Bring each such stack to an end when the saved state is loaded."""
    load = cloudformation.load_persisted_state

    def load_and_end_deploys(data: dict[str, Any]) -> None:
        load(data)
        for stack in cloudformation._stacks.all_values():
            status = stack.get("StackStatus", "")
            if status.endswith("_IN_PROGRESS") and status != "REVIEW_IN_PROGRESS":
                stack["StackStatus"] = _ENDINGS.get(status.partition("_")[0], "UPDATE_ROLLBACK_COMPLETE")
                stack["StackStatusReason"] = "The emulator was restarted during the deploy"

    cloudformation.load_persisted_state = load_and_end_deploys
