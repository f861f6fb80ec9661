"""Keep the task token of the acceptance; the relay completes it once the clerk has answered."""

from typing import Any

from aws_lambda_powertools import Logger, Tracer

from onestop import store
from onestop.surroundings import surroundings

logger = Logger(service="accept")
tracer = Tracer(service="accept")


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], _context: object) -> None:
    """`{case, token}`: register the token. Raises NotFound for an unknown case."""
    surroundings()
    store.register_token(event["case"], None, event["token"])
    logger.info("waits for acceptance", case=event["case"])
