"""Count each event once, however often and in whatever order the stream brings it.

The changes of a batch are counted together: a counter that many of them move is written once.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from aws_lambda_powertools import Logger, Tracer
from aws_lambda_powertools.utilities.data_classes import DynamoDBStreamEvent
from aws_lambda_powertools.utilities.data_classes.dynamo_db_stream_event import DynamoDBRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from onestop import store
from onestop.statistics import counted
from onestop.store import Tally
from onestop.surroundings import surroundings

logger = Logger(service="tally")
tracer = Tracer(service="tally")


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], _context: LambdaContext) -> dict[str, list[dict[str, str]]]:
    """A batch of stream records; the answer names those that failed, and they come again."""
    surroundings()
    failed: list[str] = []
    tallies = list(_read(DynamoDBStreamEvent(event).records, failed))
    for part in store.together(each for _, each in tallies):
        try:
            store.count(part)
        except Exception:
            logger.exception("changes that could not be counted")
            failed += [name for name, each in tallies if each in part]
    return {"batchItemFailures": [{"itemIdentifier": each} for each in failed]}


def _read(records: Iterable[DynamoDBRecord], failed: list[str]) -> Iterator[tuple[str, Tally]]:
    """What each record counts, by its number in the stream, if it counts anything; `failed` gets the unreadable."""
    for record in records:
        name = str(record["dynamodb"]["SequenceNumber"])
        try:
            tally = _tally(record)
        except Exception:
            logger.exception("a change that cannot be read", extra={"record": name})
            failed.append(name)
            continue
        if tally:
            yield name, tally


def _tally(record: DynamoDBRecord) -> Tally | None:
    """What a record counts; None for nothing."""
    if record.dynamodb is None:
        raise ValueError("the stream must carry new and old images")
    events = store.new_events(record.dynamodb.old_image, record.dynamodb.new_image)
    if not any(map(counted, events)):
        return None  # and nobody need look where the case belongs
    return store.tally(events, store.origin(events[0].case))
