"""An overdue acceptance lies before the superior of the core department: it presses on, or decides in its place.

A takeover is of the acceptance alone: the core department answers for the case again once it was accepted.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from onestop.cases.escalating import MOST_INSTRUCTIONS
from onestop.cases.escalation import Instruction, LateAcceptance, Takeover
from onestop.cases.model import Case, Change
from onestop.cases.superior import acceptance_superior
from onestop.catalogue.service import Service
from onestop.clock import iso_or_none
from onestop.errors import Conflict, Fault, Invalid
from onestop.events import Event


def escalate_acceptance(case: Case, service: Service, parents: Mapping[str, str], now: datetime) -> Change:
    """Lay an overdue acceptance before the department above the core one, unless silence accepts."""
    to = parents.get(case.department)
    if case.status != "submitted" or service.acceptance.on_overdue != "escalate" or not to:
        return Change(case, ())
    state = replace(case, late_acceptance=LateAcceptance(to, now))
    return Change(state, (Event("acceptance.escalated", "system", _about(case, to, case.department)),))


def instruct_acceptance(case: Case, clerk: str, text: str, now: datetime) -> Change:
    """Press on with a text that the core department is shown. Raises Conflict or Invalid."""
    late = _late(case)
    if len(late.instructions) >= MOST_INSTRUCTIONS:
        raise Conflict(f"the department was told {MOST_INSTRUCTIONS} times already: take the acceptance over")
    if not text.strip():
        raise Invalid("an instruction says something", (Fault("/text", "say what the department is to do"),))
    told = replace(late, instructions=(*late.instructions, Instruction(text, clerk, now)))
    data = {"department": case.department, "from": late.to}
    event = Event("acceptance.instructed", f"department:{late.to}", data)
    return Change(replace(case, late_acceptance=told), (event,))


def take_over_acceptance(case: Case, clerk: str, reason: str, now: datetime) -> Change:
    """Make the acceptance the superior department's to decide; its clock runs on. Raises Conflict or Invalid."""
    late = _late(case)
    if not reason.strip():
        raise Invalid("a takeover owes its reason", (Fault("/reason", "say why; the department is told"),))
    taken = replace(case, late_acceptance=replace(late, taken=Takeover(reason, clerk, now)))
    event = Event("acceptance.taken_over", f"department:{late.to}", _about(case, late.to, case.department))
    return Change(taken, (event,))


def _late(case: Case) -> LateAcceptance:
    """The acceptance as it lies before the superior department and is still the core department's to decide."""
    if case.status != "submitted":
        raise Conflict(f"the case is {case.status}; its acceptance is decided")
    if case.late_acceptance is None or acceptance_superior(case) is None:
        raise Conflict("the acceptance was not escalated")
    if case.late_acceptance.taken:
        raise Conflict("the acceptance was taken over already")
    return case.late_acceptance


def _about(case: Case, to: str, origin: str) -> Mapping[str, str | None]:
    return {"department": to, "from": origin, "due_at": iso_or_none(case.due_at)}
