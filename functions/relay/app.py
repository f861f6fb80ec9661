"""One change of the table at a time: its effects, at least once, each of them harmless when it is repeated.

A change whose effects fail is named in the answer and comes again; those behind it are done meanwhile.
"""

import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from aws_lambda_powertools import Logger, Tracer
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.dynamo_db_stream_event import DynamoDBRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from onestop import store
from onestop.events import Recorded, cloud_event, tasks_of
from onestop.notices import notice_of
from onestop.surroundings import surroundings
from relay import bus, executions, queues, tokens
from relay.change import read

logger = Logger(service="relay")
tracer = Tracer(service="relay")
# The logger by its name: Logger wraps that one.
processor = BatchProcessor(EventType.DynamoDBStreams, logger=logging.getLogger("relay"))


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], context: LambdaContext) -> Any:
    """A batch of stream records; the answer names those that failed."""
    surroundings()
    return process_partial_response(event=event, record_handler=relay, processor=processor, context=context)


def relay(record: DynamoDBRecord) -> None:
    """All effects of one change. The order does not matter: none reads what another one did.

    One that fails holds up no other; the change comes again, and with it all of them.
    """
    change = read(record)
    events = store.new_events(change.before, change.after)
    if events:
        _announce(events)
    elif change.kind in {"CASE", "REVIEW"}:
        tokens.complete(change)


def _announce(events: Sequence[Recorded]) -> None:
    settings = surroundings()
    service = store.origin(events[0].case).service
    effects: list[Callable[[], None]] = [
        partial(queues.send, task, settings.queue_prefix) for event in events for task in tasks_of(event, service)
    ]
    beginning = [each for each in events if each.type in executions.BEGINNING]
    effects += [partial(executions.start, each, settings.machine_prefix) for each in beginning]
    told = [cloud_event(each, service) for each in events]
    effects.append(partial(bus.publish, told, notice_of(events, service), settings.bus))
    failed = [error for error in map(_failure, effects) if error is not None]
    if failed:
        raise ExceptionGroup("not every effect of the change took place", failed)


def _failure(effect: Callable[[], None]) -> Exception | None:
    try:
        effect()
    except Exception as error:
        return error
    return None
