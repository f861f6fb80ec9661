"""Keep the task token of one review; the relay completes it once the review is settled, whichever comes first."""

from typing import Any

from aws_lambda_powertools import Logger, Tracer

from onestop import store
from onestop.surroundings import surroundings

logger = Logger(service="review")
tracer = Tracer(service="review")


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], _context: object) -> None:
    """`{case, review, token}`: register the token. Raises NotFound for an unknown case."""
    surroundings()
    store.register_token(event["case"], event["review"], event["token"])
    logger.info("waits for review", case=event["case"], review=event["review"])
