"""Sweep what fell due. A sweep that dies or runs twice changes nothing: the table says what was marked."""

from datetime import UTC, datetime
from typing import Any

from aws_lambda_powertools import Logger, Tracer
from aws_lambda_powertools.utilities.typing import LambdaContext

from onestop import cases, store
from onestop.cases import Case, Change
from onestop.catalogue import shipped
from onestop.surroundings import surroundings

logger = Logger(service="clock")
tracer = Tracer(service="clock")

RESERVE_MS = 5_000
"""Time kept back to end in good order; what is left waits for the next minute."""


class SweepIncomplete(Exception):
    """Some cases could not be marked; they stay due, and the alarm on this function's errors speaks."""


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(_event: dict[str, Any], context: LambdaContext) -> None:
    """Mark every case and review that is past its limit. Raises SweepIncomplete after the others are done."""
    surroundings()
    now = datetime.now(UTC)
    failed = 0
    # A case comes once for each of its rows that is due.
    for case in dict.fromkeys(store.due(now)):
        if context.get_remaining_time_in_millis() < RESERVE_MS:
            logger.warning("the sweep goes on next minute")
            break
        failed += not _mark(case, now)
    if failed:
        raise SweepIncomplete(f"{failed} cases could not be marked")


def _swept(case: Case, now: datetime) -> Change:
    service = store.pinned(case)
    offered = shipped()
    return cases.sweep(case, service, offered.calendars[service.calendar], now, offered.parents)


def _mark(case: str, now: datetime) -> bool:
    try:
        store.apply(case, lambda state: _swept(state, now), now)
    except Exception:
        # Whatever is wrong with one case, those behind it are marked all the same.
        logger.exception("not marked", case=case)
        return False
    return True
