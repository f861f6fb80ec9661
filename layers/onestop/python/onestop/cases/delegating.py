"""Who acts for the applicant: invited, accepted by whoever brings the code, taken back or given up at any time."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from hmac import compare_digest

from onestop.cases.appearance import WALK_IN
from onestop.cases.codes import MOST_WRONG
from onestop.cases.delegate import Delegate, May
from onestop.cases.model import Case, Change
from onestop.clock import Calendar, iso_or_none
from onestop.errors import Conflict, Fault, Forbidden, Invalid, NotFound
from onestop.events import Event

NUMBERS = tuple(str(number) for number in range(1, 21))
"""Delegates that a case can have had, all together."""
KEPT_DAYS = 14
"""Calendar days for which an invitation can be accepted, the last one whole."""
LONGEST_DAYS = 730
"""Calendar days ahead at which a mandate may end at the latest."""


def invite_delegate(
    case: Case, number: str, name: str, may: May, until: date | None, digest: str, calendar: Calendar, now: datetime
) -> Change:
    """An invitation; one under the same number that nobody accepted is replaced, and its code opens nothing any more.

    `until` is the last day of the mandate in the region's time zone. Raises NotFound, Invalid, Conflict.
    """
    _require_free(case, number)
    today = calendar.local_date(now)
    if until is not None and not today <= until <= today + timedelta(days=LONGEST_DAYS):
        raise Invalid("the last day does not do", (Fault("/until", f"must lie within {LONGEST_DAYS} days from today"),))
    invited = Delegate(
        number=number,
        name=name,
        may=may,
        invited_at=now,
        until=calendar.end_of(until) if until else None,
        digest=digest,
        expires_at=calendar.end_of(today + timedelta(days=KEPT_DAYS)),
    )
    told = {"delegate": number, "may": may, "until": iso_or_none(invited.until)}
    return Change(_with(case, invited), (Event("delegate.invited", "applicant", told),))


def accept_delegation(case: Case, digest: str, person: str, now: datetime) -> Change:
    """Whoever brings the code of an open invitation acts for the applicant from now on. `person` is a Cognito `sub`.

    A wrong code is counted against every open invitation. Raises NotFound where no code opens anything, Conflict for
    the applicant and for whoever acts for them already.
    """
    open_ = [each for each in case.delegates.values() if _can_be_accepted(each, now)]
    if not open_:
        raise NotFound("no code opens this case")
    for each in open_:
        if compare_digest(each.digest or "", digest):
            return _joined(case, each, person, now)
    wrong = {each.number: replace(each, wrong=each.wrong + 1) for each in open_}
    event = Event("delegate.refused", "system", {"wrong": max(each.wrong for each in wrong.values())})
    return Change(replace(case, delegates={**case.delegates, **wrong}), (event,))


def dismiss_delegate(case: Case, number: str, by: str, now: datetime) -> Change:
    """The mandate, or the invitation to it, ends: the applicant takes it back, or the delegate gives it up.

    `by` is a Cognito `sub`. Done twice is done once. Raises NotFound, Forbidden for another delegate.
    """
    found = case.delegates.get(number)
    if found is None:
        raise NotFound("the case has no such delegate")
    if by not in (case.applicant, found.person):
        raise Forbidden("only the applicant takes back what they gave to others")
    if found.ended_at is not None:
        return Change(case, ())
    ended = replace(found, ended_at=now, digest=None)
    actor = "applicant" if by == case.applicant else actor_of(found)
    return Change(_with(case, ended), (Event("delegate.dismissed", actor, {"delegate": number}),))


def in_force(case: Case, now: datetime) -> Case:
    """The case with those delegates alone who may act at this moment."""
    acting = {number: each for number, each in case.delegates.items() if acts(each, now)}
    return case if len(acting) == len(case.delegates) else replace(case, delegates=acting)


def acts(delegate: Delegate, now: datetime) -> bool:
    """Whether the mandate was accepted and holds at this moment."""
    accepted = delegate.person is not None and delegate.ended_at is None
    return accepted and (delegate.until is None or now <= delegate.until)


def carried(case: Case, now: datetime) -> Mapping[str, Delegate]:
    """Who acts in the case that goes on from this one: the same, under the same numbers."""
    return in_force(case, now).delegates


def delegate_of(case: Case, person: str) -> Delegate | None:
    """The delegate that this person is; of a case with those alone who may act."""
    return next((each for each in case.delegates.values() if each.person == person), None)


def actor_of(delegate: Delegate) -> str:
    """As events name them: by number, for no name may stand there."""
    return f"delegate:{delegate.number}"


def _require_free(case: Case, number: str) -> None:
    if number not in NUMBERS:
        raise NotFound(f"delegates are numbered {NUMBERS[0]} to {NUMBERS[-1]}")
    if case.applicant.startswith(WALK_IN):
        raise Conflict("the case is not an account's yet, and nobody could take the mandate back")
    taken = case.delegates.get(number)
    if taken is not None and (taken.person is not None or taken.ended_at is not None):
        raise Conflict(f"the case has had a delegate {number}: invite under the next number")


def _can_be_accepted(delegate: Delegate, now: datetime) -> bool:
    if delegate.digest is None or delegate.expires_at is None or delegate.wrong >= MOST_WRONG:
        return False
    return now <= delegate.expires_at and (delegate.until is None or now <= delegate.until)


def _joined(case: Case, invited: Delegate, person: str, now: datetime) -> Change:
    if person == case.applicant:
        raise Conflict("the case is yours: the code is for whoever is to act for you")
    if delegate_of(in_force(case, now), person):
        raise Conflict("you act in this case already")
    joined = replace(invited, person=person, since=now, digest=None, expires_at=None)
    event = Event("delegate.joined", actor_of(joined), {"delegate": joined.number, "may": joined.may})
    return Change(_with(case, joined), (event,))


def _with(case: Case, delegate: Delegate) -> Case:
    return replace(case, delegates={**case.delegates, delegate.number: delegate})
