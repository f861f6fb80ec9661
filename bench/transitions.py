"""State transitions of a case, counted in the history of its execution: they are what Step Functions charges for."""

from collections.abc import Iterator

from bench.figure import Figure
from cli.demo.offices import offices
from cli.demo.play import SERVICE, states
from cli.demo.scenes import file_application, fullest
from cli.demo.screen import Screen
from cli.demo.stage import Stage
from cli.until import until

BESIDES_THE_REVIEWS = 4
"""Acceptance, the reviews as a whole, the decision, the licences."""
ENTERED = {"TaskScheduled", "ParallelStateEntered"}
"""Events of the states that our machines have: each is entered once, unless a fault makes it try again."""
END_S = 30.0


def measure(stage: Stage) -> Iterator[Figure]:
    """A restaurant with every department, by a case that is approved."""
    service = stage.as_anybody().get(f"/services/{SERVICE}")
    answers, assessment = fullest(stage.as_anybody(), service)
    case = file_application(stage.as_("citizen"), Screen(), service, answers, assessment["documents"])
    with offices(stage, Screen(), assessment["reviews"], pace=0.0):
        for _ in states(stage.as_("citizen"), case):
            pass
    reviews = sum(each["kind"] != "automatic" for each in service["reviews"])
    yield Figure(
        f"state transitions of a case of {reviews} reviews", _entered(stage, case), reviews + BESIDES_THE_REVIEWS
    )


def _entered(stage: Stage, case: str) -> int:
    states, machine = stage.aws("stepfunctions"), stage.outputs.state_machines[SERVICE]
    execution = f"{machine.replace(':stateMachine:', ':execution:')}:{case}-1"
    until(
        lambda: states.describe_execution(executionArn=execution)["status"] == "SUCCEEDED",
        END_S,
        "the end of the execution",
    )
    pages = states.get_paginator("get_execution_history").paginate(executionArn=execution)
    return sum(event["type"] in ENTERED for page in pages for event in page["events"])
