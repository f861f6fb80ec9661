"""Whether a case still needs its conductor: what `recover` starts again is exactly this."""

from onestop.cases.ending import to_issue
from onestop.cases.model import Case
from onestop.cases.renewing import to_renew

CONDUCTED = frozenset({"submitted", "in_review", "deciding"})


def under_way(case: Case) -> bool:
    """From submission until it has ended and every licence that follows from it is issued."""
    return case.status in CONDUCTED or bool(to_issue(case) or to_renew(case))
