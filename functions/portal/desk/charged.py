"""A card as the unit that it is charged to sees it, whoever has the work now: the card, and no more of its case."""

from typing import Any

from onestop.errors import Forbidden, NotFound
from portal.asking import ask
from portal.desk import names
from portal.desk.times import moments
from portal.visit import Visit


def charged(visit: Visit, case: str, card: str) -> dict[str, Any]:
    """What its page shows; raises NotFound for a card of another unit."""
    try:
        found = ask(visit, "readCard", case=case, card=card).body
    except Forbidden:
        raise _unknown() from None
    if found["department"] not in visit.caller.departments:
        raise _unknown()
    service, language = found["service"], visit.language
    return {
        "card": found,
        "case": {"id": found["case"], "version": found["version"]},
        "service": {"title": names.service(service, language)},
        "department_name": lambda code: names.department(code, language),
        "review_title": lambda review: names.review(service, review, language),
        **moments(visit.words),
    }


def _unknown() -> NotFound:
    return NotFound("the case has no such card for this reader")
