"""A walk-in's case comes to the account of whoever brings the code that its counter printed."""

from dataclasses import replace
from datetime import datetime, timedelta
from hmac import compare_digest

from onestop.cases.appearance import WALK_IN
from onestop.cases.codes import MOST_WRONG
from onestop.cases.model import Case, Change
from onestop.cases.voucher import Voucher
from onestop.clock import Calendar, iso
from onestop.errors import Conflict, NotFound
from onestop.events import Event

KEPT_DAYS = 90
"""Calendar days for which a code is good, the last one whole."""


def issue_voucher(case: Case, digest: str, calendar: Calendar, now: datetime) -> Change:
    """A code for whoever has no account yet; one that was printed before opens nothing any more. Raises Conflict."""
    if not case.applicant.startswith(WALK_IN):
        raise Conflict("the case is its applicant's account's already")
    expires_at = calendar.end_of(calendar.local_date(now) + timedelta(days=KEPT_DAYS))
    event = Event("voucher.issued", "counter", {"expires_at": iso(expires_at)})
    return Change(replace(case, voucher=Voucher(digest, expires_at)), (event,))


def redeem(case: Case, digest: str, person: str, now: datetime) -> Change:
    """The case is theirs if the code is right; a wrong one is counted. `person` is a Cognito `sub`.

    Raises NotFound where no code opens it: there is none, it was used, or it is over.
    """
    voucher = case.voucher
    if voucher is None or now > voucher.expires_at or voucher.wrong >= MOST_WRONG:
        raise NotFound("no code opens this case")
    if not compare_digest(voucher.digest, digest):
        wrong = replace(voucher, wrong=voucher.wrong + 1)
        return Change(replace(case, voucher=wrong), (Event("voucher.refused", "system", {"wrong": wrong.wrong}),))
    joined = replace(case, applicant=person, voucher=None)
    return Change(joined, (Event("case.joined", "applicant"),))
