"""Count each event once, however often and in whatever order the stream brings it."""

import logging
from datetime import UTC, datetime
from typing import Any

from aws_lambda_powertools import Logger, Tracer
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.dynamo_db_stream_event import DynamoDBRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from onestop import store
from onestop.surroundings import surroundings
from tally.counter import counter_of, department_of

logger = Logger(service="tally")
tracer = Tracer(service="tally")
# The logger by its name: Logger wraps that one.
processor = BatchProcessor(EventType.DynamoDBStreams, logger=logging.getLogger("tally"))

MONTH = len("2026-11")
"""Of an ISO 8601 time in UTC."""


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], context: LambdaContext) -> Any:
    """A batch of stream records; the answer names those that failed."""
    surroundings()
    return process_partial_response(event=event, record_handler=tally, processor=processor, context=context)


def tally(record: DynamoDBRecord) -> None:
    """Count the event of a new EVENT row; other changes count nothing."""
    if record.dynamodb is None:
        raise ValueError("the stream must carry new and old images")
    event = store.new_event(record.dynamodb.old_image, record.dynamodb.new_image)
    counter = counter_of(event) if event else None
    if event is None or counter is None:
        return
    origin = store.origin(event.case)
    department = department_of(event) or origin.department
    where = store.Statistic(event.at[:MONTH], origin.service, department, {counter: 1})
    store.count((event.case, event.seq), where, datetime.now(UTC))
