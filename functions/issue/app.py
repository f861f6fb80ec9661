"""Sign and issue what an approved case is owed; what was issued before stays, so a second run changes nothing."""

from datetime import UTC, datetime
from typing import Any

from aws_lambda_powertools import Logger, Tracer

from issue.licence import Maker
from onestop import cases, store
from onestop.surroundings import surroundings

logger = Logger(service="issue")
tracer = Tracer(service="issue")


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], _context: object) -> None:
    """`{case}`: issue a licence for each permit that was granted, and the successor of each that was renewed.

    A place in the status lists may be taken: then this fails, and whoever called tries again with others.
    """
    settings = surroundings()
    now = datetime.now(UTC)
    case = _loaded(event["case"])
    owed, renewed = cases.to_issue(case), cases.to_renew(case)
    if not owed and not renewed:
        return
    maker = Maker(case, store.pinned(case), settings, now)
    made = [*map(maker.licence, owed), *map(maker.successor, renewed)]
    # Signed before the rule is asked: a lost race runs the rule again, never the signing.
    fresh = {each.id: each for each in made}
    store.apply(case.id, lambda current: cases.issue(current, fresh), now, known=case)
    logger.info("issued", case=case.id, licences=len(fresh))


def _loaded(number: str) -> cases.Case:
    """As it was a moment ago, at half the price; only a look at what is certain may say that nothing is owed."""
    case = store.load(number, consistent=False)
    return case if cases.to_issue(case) or cases.to_renew(case) else store.load(number)
