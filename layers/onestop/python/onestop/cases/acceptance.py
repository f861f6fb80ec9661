"""The core department's completeness check (受理): accept, return with everything that is missing, or refuse."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from onestop.cases.advance import advance, begin
from onestop.cases.model import Case, Change, Missing
from onestop.cases.relying import carry
from onestop.cases.superior import acceptor
from onestop.catalogue.service import Service
from onestop.clock import Calendar
from onestop.errors import Conflict, Fault, Invalid
from onestop.events import Event


def accept(case: Case, service: Service, calendar: Calendar, now: datetime) -> Change:
    """The file is complete: every review that applies begins, each on its own clock. Raises Conflict."""
    _require_submitted(case)
    accepted = replace(case, status="in_review", accepted_at=now, overdue=False, missing=(), touched=frozenset())
    carried = carry(begin(accepted, service), service)
    change = advance(carried.case, service, calendar, now)
    event = Event("case.accepted", _actor(case), {"service": service.id})
    return Change(change.case, (event, *carried.events, *change.events))


def return_(case: Case, missing: Sequence[Missing]) -> Change:
    """Give the file back, saying once everything that is missing (一次性告知, 行政许可法 art. 32).

    A second return may name only what was told the first time or what the applicant changed since.
    Raises Conflict, or Invalid.
    """
    _require_submitted(case)
    if not missing:
        raise Invalid("a return must say what is missing", (Fault("/missing", "name at least one thing"),))
    untold = _untold(case, missing)
    if untold:
        raise Invalid("everything missing is told once; this was not told the first time", untold)
    returned = replace(
        case, status="returned", missing=tuple(missing), touched=frozenset(), due_at=None, promised_due_at=None
    )
    data = {"targets": sorted({each.target for each in missing}), "attempt": case.attempt}
    return Change(returned, (Event("case.returned", _actor(case), data),))


def refuse(case: Case, reasons: Sequence[str], now: datetime) -> Change:
    """Not a matter for this service (不予受理): the case ends, with reasons. Raises Conflict or Invalid."""
    _require_submitted(case)
    if not reasons:
        raise Invalid("a refusal must give its reasons", (Fault("/reasons", "give at least one reason"),))
    refused = replace(
        case, status="refused", outcome="refused", reasons=tuple(reasons), decided_at=now,
        due_at=None, promised_due_at=None,
    )  # fmt: skip
    return Change(refused, (Event("case.refused", _actor(case), {}),))


def _untold(case: Case, missing: Sequence[Missing]) -> tuple[Fault, ...]:
    if case.attempt < 2:  # the first submission: nothing was told yet
        return ()
    allowed = {each.target for each in case.missing} | case.touched
    return tuple(
        Fault(f"/missing/{position}", f"{each.target or 'this'} was not told when the case was first returned")
        for position, each in enumerate(missing)
        if each.target not in allowed
    )


def _require_submitted(case: Case) -> None:
    if case.status != "submitted":
        raise Conflict(f"the case is {case.status}; acceptance is decided only while it is submitted")


def _actor(case: Case) -> str:
    return f"department:{acceptor(case)}"
