"""The branches of a Parallel state write their task token into one context object.

A branch that is interrupted between making its token and reading it back sends its
sibling's token: one department's answer then completes another department's review.
"""

from typing import Any

from ministack.services import stepfunctions


def work_round() -> None:
    """Give each branch a copy of the context."""
    run_sub_machine = stepfunctions._run_sub_machine

    def run_with_its_own_context(
        states: Any, start_at: str, input_data: Any, execution: Any, context: dict[str, Any]
    ) -> Any:
        own = {**context, "State": dict(context.get("State", {}))}
        return run_sub_machine(states, start_at, input_data, execution, own)

    stepfunctions._run_sub_machine = run_with_its_own_context
