"""The applicant no longer contests a refusal: what was asked for is taken back before it is answered (行政複議法)."""

from dataclasses import replace
from datetime import datetime

from onestop.cases.draft import actor_of
from onestop.cases.model import Case, Change
from onestop.errors import Conflict
from onestop.events import Event


def withdraw_reconsideration(case: Case, now: datetime) -> Change:
    """Take back a reconsideration that awaits its answer; the refusal stands, and is not contested again.

    Raises Conflict when none waits.
    """
    asked = case.reconsideration
    if asked is None or not asked.waits:
        raise Conflict(f"it is {asked.status} already" if asked else "nobody has asked for a reconsideration")
    withdrawn = replace(asked, status="withdrawn", decided_at=now, alarm_at=None)
    event = Event("reconsideration.withdrawn", actor_of(case), {"department": asked.department})
    return Change(replace(case, reconsideration=withdrawn), (event,))
