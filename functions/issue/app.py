"""Sign and issue what an approved case is owed; what was issued before stays, so a second run changes nothing."""

from datetime import UTC, datetime
from typing import Any

from aws_lambda_powertools import Logger, Tracer

from issue.licence import signed
from onestop import cases, licences, store
from onestop.surroundings import surroundings

logger = Logger(service="issue")
tracer = Tracer(service="issue")


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], _context: object) -> None:
    """`{case}`: issue a licence for each permit that was granted; none for a case that was not approved."""
    settings = surroundings()
    now = datetime.now(UTC)
    case = store.load(event["case"])
    owed = cases.to_issue(case)
    if not owed:
        return
    service = store.pinned(case)
    # A place may be taken: then this fails, and the machine's next try draws another.
    places = licences.draw(now)
    made = [signed(case, review, service, settings, now, next(places)) for review in owed]
    # Signed before the rule is asked: a lost race runs the rule again, never the signing.
    fresh = {each.id: each for each in made}
    store.apply(case.id, lambda current: cases.issue(current, fresh), now)
    logger.info("issued", case=case.id, licences=len(fresh))
