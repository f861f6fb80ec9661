"""Count each event once, however often and in whatever order the stream brings it."""

import logging
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from aws_lambda_powertools import Logger, Tracer
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.dynamo_db_stream_event import DynamoDBRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from onestop import store
from onestop.events import Recorded
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
    """Count the events of a new EVENT row; other changes count nothing."""
    if record.dynamodb is None:
        raise ValueError("the stream must carry new and old images")
    events = store.new_events(record.dynamodb.old_image, record.dynamodb.new_image)
    if any(counter_of(each) for each in events):
        first = events[0]
        store.count((first.case, first.seq), _counts(events, store.origin(first.case)), datetime.now(UTC))


def _counts(events: Sequence[Recorded], origin: store.Origin) -> Iterator[store.Statistic]:
    """What each department's counters go up by. The events of a change have one time."""
    counters: dict[str, Counter[str]] = defaultdict(Counter)
    for each in events:
        counter = counter_of(each)
        if counter is not None:
            counters[department_of(each) or origin.department][counter] += 1
    for department, counts in counters.items():
        yield store.Statistic(events[0].at[:MONTH], origin.service, department, counts)
