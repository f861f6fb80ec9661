"""A refusal is looked at again: the applicant asks in time, a department above those that refused answers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from onestop.cases.draft import actor_of
from onestop.cases.model import Case, Change
from onestop.cases.reconsideration import Reconsideration
from onestop.cases.reconsideration_clock import with_alarm
from onestop.cases.refusals import refused_reviews, refusing_departments
from onestop.cases.succeeding import succeeded
from onestop.catalogue import procedure as catalogue
from onestop.catalogue.hierarchy import common_superior
from onestop.catalogue.service import Service
from onestop.clock import Calendar, due_at, iso
from onestop.errors import Conflict, Fault, Forbidden, Invalid
from onestop.events import Event


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a department says to a reconsideration, and who of it; `departments` are all of the clerk's."""

    outcome: Literal["upheld", "set_aside"]
    clerk: str
    departments: Collection[str]
    reasons: Sequence[str]
    legal_basis: Sequence[str] = ()


def ask_reconsideration(
    case: Case,
    grounds: str,
    service: Service,
    parents: Mapping[str, str | None],
    calendar: Calendar,
    now: datetime,
) -> Change:
    """The applicant asks, once, within the time that the service as offered now gives from the decision.

    Raises Conflict when nothing was refused, it is too late, or nobody is there to look at it; Invalid.
    """
    rule = service.reconsideration
    departments = refusing_departments(case, service)
    if not departments or case.decided_at is None:
        raise Conflict(f"the case is {case.status}: nothing in it was refused")
    if rule is None:
        raise Conflict("a refusal of this service is contested elsewhere")
    if case.reconsideration is not None:
        raise Conflict(f"it was asked for before and is {case.reconsideration.status}")
    if due_at(calendar, case.decided_at, rule.within) < now:
        unit = rule.within.unit.replace("_", " ")
        raise Conflict(f"it can be asked for within {rule.within.within} {unit} ({rule.within.source})")
    if not grounds.strip():
        raise Invalid("say why the refusal is wrong", (Fault("/grounds", "give your grounds"),))
    asked = with_alarm(_asked(case, grounds, departments, service, rule, parents, calendar, now), service, calendar)
    about = {"department": asked.department, "reviews": list(asked.reviews), "due_at": iso(asked.due_at)}
    event = Event("reconsideration.requested", actor_of(case), about)
    return Change(replace(case, reconsideration=asked), (event,))


def decide_reconsideration(
    case: Case, ruling: Ruling, successor: str, service: Service, calendar: Calendar, now: datetime
) -> Change:
    """Uphold the refusal, or set it aside: then the case `successor` is made beside, by `service` as pinned.

    Raises Conflict when none waits, Forbidden for those who refused, Invalid without reasons.
    """
    asked = case.reconsideration
    if asked is None or not asked.waits:
        raise Conflict(f"it is {asked.status} already" if asked else "nobody has asked for a reconsideration")
    _refuse_partial(case, asked, ruling)
    if not any(each.strip() for each in ruling.reasons):
        raise Invalid("a ruling owes its reasons", (Fault("/reasons", "give at least one reason"),))
    granted = ruling.outcome == "set_aside"
    decided = replace(
        asked,
        status=ruling.outcome,
        decided_at=now,
        clerk=ruling.clerk,
        reasons=tuple(ruling.reasons),
        legal_basis=tuple(ruling.legal_basis),
        alarm_at=None,
        successor=successor if granted else None,
    )
    state = replace(case, reconsideration=decided)
    about = {"department": asked.department, "outcome": ruling.outcome, "successor": decided.successor}
    event = Event("reconsideration.decided", f"department:{asked.department}", about)
    beside = succeeded(state, successor, service, calendar, now) if granted else None
    return Change(state, (event,), beside=beside)


def _asked(
    case: Case,
    grounds: str,
    departments: Sequence[str],
    service: Service,
    rule: catalogue.Reconsideration,
    parents: Mapping[str, str | None],
    calendar: Calendar,
    now: datetime,
) -> Reconsideration:
    named = rule.department if rule.department not in departments else None
    above = named or common_superior(departments, parents)
    if above is None:
        raise Conflict("no department stands above all of those that refused")
    return Reconsideration(
        status="asked",
        department=above,
        refused_by=tuple(departments),
        reviews=tuple(each.id for each in refused_reviews(case, service)),
        grounds=grounds.strip(),
        asked_at=now,
        limits=rule.limits,
        due_at=due_at(calendar, now, rule.limits.statutory),
        promised_due_at=due_at(calendar, now, rule.limits.promised),
    )


def _refuse_partial(case: Case, asked: Reconsideration, ruling: Ruling) -> None:
    """Nobody judges their own refusal, whatever department they work for today."""
    own = set(asked.refused_by) & set(ruling.departments)
    if own or asked.department not in ruling.departments:
        raise Forbidden("whoever refused does not look at the refusal again")
    if any(case.reviews[each].claimed_by == ruling.clerk for each in asked.reviews):
        raise Forbidden("you refused it yourself: a colleague must look at it")
