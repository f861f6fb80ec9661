"""Renewing a licence: its holder asks in time, its department answers, its successor is issued."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from onestop.cases.draft import actor_of
from onestop.cases.licence import Licence
from onestop.cases.model import Case, Change
from onestop.cases.orders import licence_of, with_licence
from onestop.cases.renewal import Renewal
from onestop.catalogue.service import Service
from onestop.clock import Calendar, due_at, iso
from onestop.errors import Conflict, Fault, Invalid
from onestop.events import Event

LATEST = timedelta(days=30)
"""A renewal is asked for so long before the licence ends (行政許可法 art. 50)."""


@dataclass(frozen=True, slots=True)
class RenewalAnswer:
    """A department's decision on a renewal; a refusal owes its reasons."""

    outcome: Literal["renewed", "refused"]
    clerk: str
    reasons: Sequence[str] = ()
    legal_basis: Sequence[str] = ()


def renewed_until(service: Service, type_: str, valid_until: datetime | None) -> datetime | None:
    """The last moment to ask for the renewal of a licence; None for one without an end, or of a kind that is not
    renewed. `service` is as offered now."""
    permit = service.permit(type_)
    return _last(valid_until) if permit and permit.renewal and valid_until else None


def renewable_until(licence: Licence, service: Service, now: datetime) -> datetime | None:
    """The same of a licence whose renewal can be asked for at this moment; None for any other."""
    until = renewed_until(service, licence.type, licence.valid_until)
    open_ = licence.status == "valid" and licence.renewal is None and until is not None and until >= now
    return until if open_ else None


def ask_renewal(case: Case, licence: str, service: Service, calendar: Calendar, now: datetime) -> Change:
    """The holder asks, once. `service` is as offered now: the law of today holds, not that of the issue.

    Raises NotFound, or Conflict for a licence that cannot be renewed, or not any more.
    """
    found = licence_of(case, licence)
    permit = service.permit(found.type)
    if permit is None or permit.renewal is None or found.valid_until is None:
        raise Conflict("a licence of this kind is not renewed")
    _require_valid(found, now)
    if found.renewal is not None:
        raise Conflict(f"its renewal was asked for before and is {found.renewal.status}")
    if _last(found.valid_until) < now:
        raise Conflict(f"a renewal is asked for {LATEST.days} days before the end; apply for a new licence")
    limit = due_at(calendar, now, permit.renewal.limits.statutory)
    # Silence grants nothing that guards life and health, whatever the catalogue says.
    guarded = any(each.safety for each in service.reviews if each.permit == found.type)
    silence: Literal["renewed", "lapse"] = "lapse" if guarded else permit.renewal.silence
    renewal = Renewal("asked", now, min(limit, found.valid_until), silence)
    event = _event("licence.renewal_requested", found, actor_of(case), due_at=iso(renewal.due_at))
    return Change(with_licence(case, replace(found, renewal=renewal)), (event,))


def decide_renewal(case: Case, licence: str, answer: RenewalAnswer, now: datetime) -> Change:
    """The department answers, once; a successor follows a granted one. Raises NotFound, Conflict, Invalid."""
    found = licence_of(case, licence)
    _require_valid(found, now)
    if found.renewal is None or found.renewal.status != "asked":
        raise Conflict("no renewal of this licence awaits an answer")
    if answer.outcome == "refused" and not answer.reasons:
        fault = Fault("/reasons", "a refusal owes its reasons (行政許可法 art. 38): give at least one")
        raise Invalid("the decision is not complete", (fault,))
    decided = replace(
        found.renewal,
        status="granted" if answer.outcome == "renewed" else "refused",
        decided_at=now,
        clerk=answer.clerk,
        reasons=tuple(answer.reasons),
        legal_basis=tuple(answer.legal_basis),
    )
    type_ = "licence.renewed" if answer.outcome == "renewed" else "licence.renewal_refused"
    event = _event(type_, found, f"department:{found.department}", by="decision")
    return Change(with_licence(case, replace(found, renewal=decided)), (event,))


def to_renew(case: Case) -> tuple[Licence, ...]:
    """Licences whose renewal is granted and whose successor is not issued yet."""
    succeeded = {each.succeeds for each in case.licences.values()}
    return tuple(
        each
        for each in case.licences.values()
        if each.renewal and each.renewal.status == "granted" and each.status != "revoked" and each.id not in succeeded
    )


def _last(valid_until: datetime) -> datetime:
    return valid_until - LATEST


def _require_valid(licence: Licence, now: datetime) -> None:
    if licence.status != "valid":
        raise Conflict(f"the licence is {licence.status}")
    if licence.expired(now):
        raise Conflict("the licence has expired")


def _event(type_: str, licence: Licence, actor: str, **data: str) -> Event:
    return Event(type_, actor, {"licence": licence.id, "type": licence.type, "department": licence.department, **data})
