"""The branch of one review: its function takes the token, the department's answer completes it."""

from typing import Any

from onestop.catalogue.review import Review
from statemachines.tasks import Invoker


def branch(review: Review, invoker: Invoker, backstop: int) -> dict[str, Any]:
    """One state, which never fails by what a department answers: every outcome completes the token."""
    name = f"Review: {review.id}"
    task = invoker.wait("review", backstop, review=review.id)
    return {"StartAt": name, "States": {name: {**task, "End": True}}}
