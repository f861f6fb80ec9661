"""網上並聯許可: one core department accepts, every review runs beside the others, one decision, then the licences."""

from collections.abc import Sequence
from typing import Any

from onestop.catalogue.review import Review
from onestop.catalogue.service import Service
from statemachines.faults import NOT_ACCEPTED, backstop
from statemachines.review import branch
from statemachines.tasks import Invoker


def joint(service: Service, invoker: Invoker) -> dict[str, Any]:
    """N reviews that people answer cost N + 4 state transitions: accept, the reviews together, each, decide, issue."""
    longest = backstop(service)
    return {
        "Comment": service.title.get("en", service.id),
        "StartAt": "Accept the case",
        "States": {
            "Accept the case": {
                **invoker.wait("accept", longest),
                "Catch": [{"ErrorEquals": [NOT_ACCEPTED], "ResultPath": None, "Next": "Not accepted"}],
                "Next": "Reviews",
            },
            "Reviews": {
                "Type": "Parallel",
                "Branches": [branch(review, invoker, longest) for review in _awaited(service)],
                "ResultPath": None,
                "Next": "Decide",
            },
            "Decide": {**invoker.call("decide"), "Next": "Issue"},
            "Issue": {**invoker.call("issue"), "End": True},
            "Not accepted": {"Type": "Succeed"},
        },
    }


def _awaited(service: Service) -> Sequence[Review]:
    """Reviews whose answer comes from outside; a rule answers the automatic ones in the table, at once.

    A Parallel state needs a branch, so a service of automatic reviews alone has one for each.
    """
    return [each for each in service.reviews if each.kind != "automatic"] or service.reviews
