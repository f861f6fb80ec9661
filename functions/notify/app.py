"""Write each notice to its applicant once, as far as can be known, and note what became of it."""

import logging
from typing import Any

from aws_lambda_powertools import Logger, Tracer
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from notify import feedback
from notify.delivery import LAST_TRY, deliver
from onestop.catalogue.decode import decode
from onestop.notices import Notice
from onestop.surroundings import surroundings

logger = Logger(service="notify")
tracer = Tracer(service="notify")
# The logger by its name: Logger wraps that one.
processor = BatchProcessor(EventType.SQS, logger=logging.getLogger("notify"))


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], context: LambdaContext) -> Any:
    """A batch of notices, and of news of mails, from the queue; the answer names those that failed."""
    surroundings()
    return process_partial_response(event=event, record_handler=take, processor=processor, context=context)


def take(record: SQSRecord) -> None:
    """One message. News of a mail says which notice it was; everything else is a notice, as the bus carries it."""
    told = record.json_body
    if feedback.NEWS in told:
        feedback.note(told)
        return
    notice = decode(Notice, told["detail"])
    state = deliver(notice, last=int(record.attributes.approximate_receive_count) >= LAST_TRY)
    logger.info("noticed", case=notice.case, notice=notice.seq, subject=notice.subject, result=state)
