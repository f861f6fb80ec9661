"""Check each uploaded file once: read the version that arrived, compare, record what was found.

Notifications come twice, late, and for objects that are none of ours; all of that is harmless here.
"""

import logging
from typing import Any

from aws_lambda_powertools import Logger, Tracer
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from intake.arrival import Arrival, arrivals
from intake.check import check
from onestop.surroundings import surroundings

logger = Logger(service="intake")
tracer = Tracer(service="intake")
# The logger by its name: Logger wraps that one.
processor = BatchProcessor(EventType.SQS, logger=logging.getLogger("intake"))


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], context: LambdaContext) -> Any:
    """A batch of S3 notifications from the queue; the answer names those that failed."""
    surroundings()
    return process_partial_response(event=event, record_handler=take, processor=processor, context=context)


def take(record: SQSRecord) -> None:
    """Every arrival of one notification."""
    for each in arrivals(record.json_body):
        _check(each)


def _check(arrival: Arrival) -> None:
    found = check(arrival)
    logger.info("checked", case=arrival.case, document=arrival.document, result=found)
