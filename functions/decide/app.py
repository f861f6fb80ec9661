"""Make the merged verdict the decision; a case that has ended stays as it is, so a second run changes nothing."""

from datetime import UTC, datetime
from typing import Any

from aws_lambda_powertools import Logger, Tracer

from onestop import cases, store
from onestop.cases import Case, Change
from onestop.cases.timeliness import of_case
from onestop.catalogue import shipped
from onestop.surroundings import surroundings

logger = Logger(service="decide")
tracer = Tracer(service="decide")


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], _context: object) -> None:
    """`{case}`: decide. Raises Conflict while the reviews are not merged: the machine tries again."""
    surroundings()
    now = datetime.now(UTC)

    def rule(case: Case) -> Change:
        service = store.pinned(case)
        return cases.decide(case, now, of_case(case, service, shipped().calendars[service.calendar], now))

    decided = store.apply(event["case"], rule, now)
    logger.info("decided", case=decided.id, status=decided.status)
